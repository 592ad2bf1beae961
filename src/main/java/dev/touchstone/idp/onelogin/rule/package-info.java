/** Rules: who belongs to which groups of an application. */
package dev.touchstone.idp.onelogin.rule;
