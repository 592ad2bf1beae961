/** Identity providers: real provisioning engines behind an administrator's console. */
package dev.touchstone.idp;
