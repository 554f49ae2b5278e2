package org.tadmor.extraction.syntax;

import java.io.IOException;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a lexicon says of each word; many words share one of few values, each a short collection of strings. */
final class WordTable<T extends Collection<String>> extends AbstractMap<String, T> {

    private final StringIndex words;
    private final int[] valueOf;
    private final List<T> values;

    private WordTable(StringIndex words, int[] valueOf, List<T> values) {
        this.words = words;
        this.valueOf = valueOf;
        this.values = values;
    }

    static <T extends Collection<String>> WordTable<T> of(Map<String, T> lexicon) {
        List<String> words = new ArrayList<>(lexicon.keySet());
        Collections.sort(words);
        Map<List<String>, Integer> numbers = new HashMap<>();
        List<T> values = new ArrayList<>();
        int[] valueOf = new int[words.size()];
        for (int i = 0; i < valueOf.length; i++) {
            T value = lexicon.get(words.get(i));
            // the order of a set's elements is the order in which their weights are added up
            valueOf[i] = numbers.computeIfAbsent(List.copyOf(value), strings -> {
                values.add(value);
                return values.size() - 1;
            });
        }
        return new WordTable<>(StringIndex.of(words), valueOf, values);
    }

    @Override
    public @Nullable T get(@Nullable Object word) {
        int position = word instanceof String string ? words.of(string) : -1;
        return position < 0 ? null : values.get(valueOf[position]);
    }

    @Override
    public boolean containsKey(@Nullable Object word) {
        return get(word) != null;
    }

    @Override
    public int size() {
        return words.size();
    }

    @Override
    public Set<Entry<String, T>> entrySet() {
        throw new UnsupportedOperationException("words are looked up only");
    }

    void write(Packing packing) throws IOException {
        words.write(packing);
        packing.write(valueOf);
        packing.write(values.size());
        for (T value : values) {
            packing.write(String.join("\n", value));
        }
    }

    static WordTable<List<String>> readLists(Unpacking unpacking) {
        return read(unpacking, List::copyOf);
    }

    static WordTable<Set<String>> readSets(Unpacking unpacking) {
        return read(unpacking, strings -> Collections.unmodifiableSet(new LinkedHashSet<>(strings)));
    }

    private static <T extends Collection<String>> WordTable<T> read(
            Unpacking unpacking, Function<List<String>, T> collection) {
        StringIndex words = StringIndex.read(unpacking);
        int[] valueOf = unpacking.ints();
        List<T> values = new ArrayList<>();
        for (int left = unpacking.number(); left > 0; left--) {
            values.add(collection.apply(List.of(unpacking.string().split("\n"))));
        }
        return new WordTable<>(words, valueOf, values);
    }
}
