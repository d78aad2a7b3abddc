// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.users;

import io.camelcx.simulator.concurrent.Guard;
import io.camelcx.simulator.expert.api.DekiCall;
import io.camelcx.simulator.expert.auth.UserDirectory;
import io.camelcx.simulator.expert.settings.UserSettings;
import io.camelcx.simulator.expert.site.PageProperty;
import io.camelcx.simulator.expert.xml.Element;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The users of the site: the accounts of the settings, users that were created, and any number of generated ones, of which only
 * those are kept that were changed. Thread-safe.
 */
public final class SiteUsers {
    private static final int FIRST_GENERATED = 1000;
    private static final int FIRST_CREATED = 10_000_001;

    private final Guard guard = new Guard();
    private final Supplier<UserSettings> settings;
    private final Clock clock;
    private final TreeMap<Integer, Account> kept = new TreeMap<>();
    private final Set<Integer> removed = new HashSet<>();
    private final Map<Integer, List<PageProperty>> properties = new HashMap<>();
    private int nextId = FIRST_CREATED;

    /** @param settings read for each request */
    public SiteUsers(UserDirectory accounts, Supplier<UserSettings> settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        accounts.all().forEach(user -> kept.put(user.id(), Account.of(user)));
    }

    /** A user in a list. */
    public Element row(DekiCall call, Account user) {
        return UserXml.row(call, user, settings());
    }

    /** How users are shown. */
    public UserSettings settings() {
        return settings.get();
    }

    public Optional<Account> find(int id) {
        return guard.get(() -> {
            if (removed.contains(id)) {
                return Optional.<Account>empty();
            }
            return Optional.ofNullable(kept.get(id))
                    .or(() -> isGenerated(id)
                            ? Optional.of(Account.generate(id, settings().hiddenEvery()))
                            : Optional.empty());
        });
    }

    private boolean isGenerated(int id) {
        return id >= FIRST_GENERATED && id < FIRST_GENERATED + settings().generated();
    }

    /** The user whom a number, or a name after an equals sign, stands for. */
    public Optional<Account> find(String reference) {
        if (!reference.startsWith("=")) {
            return reference.matches("\\d{1,9}") ? find(Integer.parseInt(reference)) : Optional.empty();
        }
        return named(reference.substring(1));
    }

    /** The names of users are equal in any case. */
    public Optional<Account> named(String name) {
        if (name.matches("(?i)user\\d{1,9}")) {
            Optional<Account> generated = find(Integer.parseInt(name.substring(4)))
                    .filter(user -> user.name().equalsIgnoreCase(name));
            if (generated.isPresent()) {
                return generated;
            }
        }
        return guard.get(() -> kept.values().stream()
                .filter(user -> user.name().equalsIgnoreCase(name))
                .findFirst());
    }

    /** The ids of all users, in their order. */
    public IntStream ids() {
        return guard.get(() -> {
            int end = FIRST_GENERATED + settings().generated();
            IntStream before = kept.headMap(FIRST_GENERATED).keySet().stream().mapToInt(Integer::intValue);
            IntStream after = kept.tailMap(end).keySet().stream().mapToInt(Integer::intValue);
            IntStream generated = IntStream.range(FIRST_GENERATED, end);
            return IntStream.of(IntStream.concat(IntStream.concat(before, generated), after)
                    .filter(id -> !removed.contains(id))
                    .toArray());
        });
    }

    public Stream<Account> all() {
        return ids().boxed().flatMap(id -> find(id).stream());
    }

    /**
     * Creates a user.
     *
     * @return empty if there is one of this name
     */
    public Optional<Account> create(String name, UnaryOperator<Account> fields) {
        return guard.get(() -> named(name).isPresent()
                ? Optional.<Account>empty()
                : Optional.of(keep(fields.apply(Account.create(nextId++, name, clock.instant())))));
    }

    /** Changes a user, if there is one. */
    public Optional<Account> change(int id, UnaryOperator<Account> change) {
        return guard.get(() -> find(id).map(change).map(this::keep));
    }

    private Account keep(Account account) {
        kept.put(account.id(), account);
        return account;
    }

    /** Removes a user for ever. */
    public boolean remove(int id) {
        return guard.get(() -> {
            boolean known = find(id).isPresent();
            kept.remove(id);
            removed.add(id);
            return known;
        });
    }

    List<PageProperty> properties(int id) {
        return guard.get(() -> List.copyOf(properties.getOrDefault(id, List.of())));
    }

    Optional<PageProperty> property(int id, String name) {
        return properties(id).stream()
                .filter(property -> property.name().equals(name))
                .findFirst();
    }

    PageProperty putProperty(int id, String name, String type, byte[] content, int editorId) {
        return guard.get(() -> {
            int version = property(id, name).map(PageProperty::version).orElse(0) + 1;
            PageProperty written = new PageProperty(name, type, content, version, clock.instant(), editorId);
            List<PageProperty> all = new ArrayList<>(properties(id));
            all.removeIf(property -> property.name().equals(name));
            all.add(written);
            properties.put(id, all);
            return written;
        });
    }

    boolean deleteProperty(int id, String name) {
        return guard.get(() -> {
            List<PageProperty> all = new ArrayList<>(properties(id));
            boolean deleted = all.removeIf(property -> property.name().equals(name));
            properties.put(id, all);
            return deleted;
        });
    }
}
