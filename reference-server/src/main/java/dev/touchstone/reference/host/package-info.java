/** What is found where on the host: SCIM, health, metrics, administration. */
package dev.touchstone.reference.host;
