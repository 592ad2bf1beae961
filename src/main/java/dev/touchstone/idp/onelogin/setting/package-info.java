/** What an administrator sets, and what of OneLogin's ways is not established. */
package dev.touchstone.idp.onelogin.setting;
