/** What an administrator does: organisations, and who may come in to them. */
package dev.touchstone.reference.admin;
