package dev.touchstone.reference.store;

/** Which part of the results is wanted: from the 1-based startIndex, at most count. */
public record Window(int startIndex, int count) {}
