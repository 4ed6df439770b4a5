package org.watchdog.platform.api;

/** A PDF leaf by leaf: how many there are, what one says and shows, and the same with a mark on each. */
public interface PdfPages {

    /** How many pages it has, from 1; 0 if it is no PDF that can be opened without a password. */
    int count(byte[] pdf);

    /**
     * One page as a picture (PNG), with the mark across it and along its foot.
     *
     * @param page from 1
     * @throws IllegalArgumentException if there is no such page
     */
    byte[] picture(byte[] pdf, int page, String mark);

    /**
     * The text of one page, for who cannot see the picture; blank if the page is itself a picture.
     *
     * @param page from 1
     * @throws IllegalArgumentException if there is no such page
     */
    String text(byte[] pdf, int page);

    /** The whole of it with the mark on every page, for paper. */
    byte[] marked(byte[] pdf, String mark);
}
