package org.watchdog.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** One of several words, each as often as its weight says. */
final class Draw<T> {

    private final List<T> words = new ArrayList<>();
    private final List<Integer> upTo = new ArrayList<>();
    private int sum;

    private Draw() {}

    /** Begins with the first word. */
    static <T> Draw<T> of(T word, int weight) {
        return new Draw<T>().or(word, weight);
    }

    Draw<T> or(T word, int weight) {
        sum += weight;
        words.add(word);
        upTo.add(sum);
        return this;
    }

    T from(SplittableRandom chance) {
        var at = chance.nextInt(sum);
        var i = 0;
        while (upTo.get(i) <= at) {
            i++;
        }
        return words.get(i);
    }
}
