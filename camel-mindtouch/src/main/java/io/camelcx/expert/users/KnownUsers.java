// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.users;

import io.camelcx.support.state.StateCodec;
import io.camelcx.support.state.StateStore;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The users whom the route has received, each as a number and a hash: nine bytes in the state repository. They are stored in parts of 256 successive
 * numbers, so that a change of one user writes three kilobytes. One thread changes it, any thread may read its size.
 */
final class KnownUsers {

    private static final int BITS = 8;
    private static final int ENTRY = 1 + Long.BYTES;

    /**
     * Which parts are stored.
     *
     * @param complete whether the list has been read to its end once
     */
    private record Head(boolean complete, List<Long> parts) {

        private static final StateCodec<Head> CODEC = StateCodec.of(Head::write, Head::read);

        private String write() {
            StringBuilder text = new StringBuilder(complete ? "complete" : "incomplete");
            parts.forEach(part -> text.append(' ').append(part));
            return text.toString();
        }

        private static Head read(String text) {
            String[] words = text.split(" ");
            if (!words[0].endsWith("complete")) {
                throw new IllegalArgumentException(words[0]);
            }
            return new Head(
                    words[0].equals("complete"),
                    Arrays.stream(words).skip(1).map(Long::valueOf).toList());
        }
    }

    private final StateStore store;
    private final boolean initialList;
    private final NavigableMap<Long, Long> hashes = new TreeMap<>();
    private final SortedSet<Long> parts = new TreeSet<>();
    private final SortedSet<Long> unsaved = new TreeSet<>();
    private boolean complete;
    private boolean headUnsaved;
    private volatile int size;

    /** @param initialList whether users of whom nothing is known at the start are delivered */
    KnownUsers(StateStore store, boolean initialList) {
        this.store = store;
        this.initialList = initialList;
        store.state(Head.CODEC).read().ifPresent(this::load);
    }

    private void load(Head head) {
        complete = head.complete();
        parts.addAll(head.parts());
        parts.forEach(part -> part(part).state(partCodec(part)).read().ifPresent(hashes::putAll));
        size = hashes.size();
    }

    /** Whether a user is remembered without being delivered, as those are who existed at the start. */
    boolean onlyRemembers() {
        return !initialList && !complete;
    }

    boolean has(long id) {
        return hashes.containsKey(id);
    }

    boolean isSame(long id, long hash) {
        return Long.valueOf(hash).equals(hashes.get(id));
    }

    /** The numbers of all known users, in order. */
    List<Long> ids() {
        return List.copyOf(hashes.keySet());
    }

    int size() {
        return size;
    }

    void put(long id, long hash) {
        hashes.put(id, hash);
        changed(id);
    }

    void remove(long id) {
        hashes.remove(id);
        changed(id);
    }

    private void changed(long id) {
        unsaved.add(id >> BITS);
        headUnsaved |= parts.add(id >> BITS);
        size = hashes.size();
    }

    /** The list has been read to its end. */
    void completed() {
        headUnsaved |= !complete;
        complete = true;
    }

    /** Stores what has changed. */
    void save() {
        unsaved.forEach(
                part -> part(part).state(partCodec(part)).write(hashes.subMap(part << BITS, (part + 1) << BITS)));
        unsaved.clear();
        if (headUnsaved) {
            store.state(Head.CODEC).write(new Head(complete, List.copyOf(parts)));
            headUnsaved = false;
        }
    }

    private StateStore part(long number) {
        return store.under("/" + number);
    }

    private static StateCodec<SortedMap<Long, Long>> partCodec(long part) {
        return StateCodec.of(KnownUsers::write, text -> read(part, text));
    }

    private static String write(SortedMap<Long, Long> users) {
        ByteBuffer bytes = ByteBuffer.allocate(users.size() * ENTRY);
        users.forEach((id, hash) -> bytes.put(id.byteValue()).putLong(hash));
        return Base64.getEncoder().encodeToString(bytes.array());
    }

    private static SortedMap<Long, Long> read(long part, String text) {
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(text));
        if (bytes.remaining() % ENTRY != 0) {
            throw new IllegalArgumentException(bytes.remaining() + " bytes are no whole number of users");
        }
        SortedMap<Long, Long> users = new TreeMap<>();
        while (bytes.hasRemaining()) {
            users.put((part << BITS) | Byte.toUnsignedLong(bytes.get()), bytes.getLong());
        }
        return users;
    }
}
