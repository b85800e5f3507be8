package org.sonolens.ui;

/** What the list of files says about a recording beside its name. Immutable. @param length such as 1:12 @param rate such as 48k */
public record FileFacts(String length, String rate) {}
