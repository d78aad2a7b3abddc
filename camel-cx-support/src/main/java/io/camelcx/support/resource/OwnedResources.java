// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.resource;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What its owner must close: everything is closed at once, the last one first. For one thread at a time. */
public final class OwnedResources implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OwnedResources.class);

    private final String owner;
    private final Deque<AutoCloseable> resources = new ArrayDeque<>();

    /** @param owner named in the log if a resource cannot be closed, such as {@code a connection} */
    public OwnedResources(String owner) {
        this.owner = owner;
    }

    /** Adds a resource, which is closed before those that were added earlier. */
    public <T extends AutoCloseable> T add(T resource) {
        resources.push(resource);
        return resource;
    }

    /** Closes all resources; a failure of one is logged. */
    @Override
    public void close() {
        while (!resources.isEmpty()) {
            try {
                resources.pop().close();
            } catch (Exception e) {
                LOG.warn("A resource of {} could not be closed", owner, e);
            }
        }
    }
}
