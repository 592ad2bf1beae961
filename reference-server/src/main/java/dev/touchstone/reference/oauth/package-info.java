/** An authorization server for each organisation (RFC 6749, RFC 7636, RFC 7009, RFC 8414). */
package dev.touchstone.reference.oauth;
