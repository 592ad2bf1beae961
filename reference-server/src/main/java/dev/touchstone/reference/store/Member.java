package dev.touchstone.reference.store;

/** One entry of a group's members; display is empty where the member's own name is to be shown. */
public record Member(String value, String type, String display) {}
