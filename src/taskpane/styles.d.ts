/** A style sheet is imported for its effect only: webpack puts it in a file of its own. */
declare module "*.css";
