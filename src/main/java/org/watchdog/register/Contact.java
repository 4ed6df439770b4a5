package org.watchdog.register;

/** The holder's person for privacy and the address of his business mail box. */
public record Contact(String name, String mail) {}
