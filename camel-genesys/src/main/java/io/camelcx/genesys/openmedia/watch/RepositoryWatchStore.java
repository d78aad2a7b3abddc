// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.openmedia.watch;

import java.util.Collection;
import java.util.List;
import org.apache.camel.spi.StateRepository;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps watches in a {@link StateRepository}. Such a repository can neither list its keys nor remove one, so the shards have
 * fixed keys, and one that is empty keeps an empty list.
 */
public final class RepositoryWatchStore implements WatchStore {

    private static final Logger LOG = LoggerFactory.getLogger(RepositoryWatchStore.class);
    private static final String UNREADABLE = "/unreadable";

    private final StateRepository<String, String> repository;
    private final String name;
    private final WatchJson json = new WatchJson();

    /**
     * A store.
     *
     * @param repository where it is kept; started
     * @param name       tells it apart from others in the repository; letters, digits and what needs no escape in a key
     */
    public RepositoryWatchStore(StateRepository<String, String> repository, String name) {
        this.repository = repository;
        this.name = name;
    }

    @Override
    public Collection<Watch> read(int shard) {
        String state = repository.getState(key(shard));
        if (state == null || state.isBlank()) {
            return List.of();
        }
        WatchJson.Reading reading = json.read(state);
        if (reading.unreadable() > 0) {
            // The next write replaces it; what it held may still be of use to an operator.
            repository.setState(key(shard) + UNREADABLE, state);
            LOG.error(
                    "{} watched interactions under the key {} of the state repository cannot be read and are not watched any more."
                            + " The text is kept under {}{}: look which they were, and hand them over again",
                    reading.unreadable(),
                    key(shard),
                    key(shard),
                    UNREADABLE);
        }
        return reading.watches();
    }

    @Override
    public void write(int shard, Collection<Watch> watches) {
        repository.setState(key(shard), json.write(watches));
    }

    private String key(int shard) {
        return name + "/" + shard;
    }
}
