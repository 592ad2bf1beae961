/** OneLogin: its console, its queue of approvals and its provisioning engine. */
package dev.touchstone.idp.onelogin;
