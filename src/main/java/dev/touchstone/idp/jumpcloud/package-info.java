/**
 * JumpCloud: its directory, its Identity Management tab, and what it sends (JUMPCLOUD-01 to 10).
 */
package dev.touchstone.idp.jumpcloud;
