/** The JSON template that an administrator writes, and its macros. */
package dev.touchstone.idp.onelogin.template;
