package dev.touchstone.idp;

/**
 * A word in the URL that a customer enters, which chooses between two forms of an identity
 * provider.
 *
 * @param word as it stands in the URL
 * @param without the form that there is without it
 * @param with the form that there is with it
 * @param caution what has to be borne in mind where the word is set
 */
public record UrlFlag(String word, String without, String with, String caution) {}
