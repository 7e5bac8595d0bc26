// Apart from the rules, so that a form can say the length without bringing the rules' code into the browser.
export const PASSWORD_MIN_LENGTH = 8;
export const PASSWORD_RECOMMENDED_LENGTH = 15;
