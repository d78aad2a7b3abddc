// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.openmedia.client;

import io.camelcx.support.http.PathSegment;
import java.util.Map;

/** Identifies an interaction: the vendor's id, or the external id that its creator gave it. */
public sealed interface InteractionKey {

    /** What the vendor puts before an external id in a path. */
    String EXTERNAL_PREFIX = "ext_";

    /** The prefix of {@link #label()} for the vendor's id. */
    String ID_LABEL = "id:";

    /** The prefix of {@link #label()} for an external id. */
    String EXTERNAL_LABEL = "ext:";

    /**
     * The vendor's id.
     *
     * @param id not blank
     */
    record ById(String id) implements InteractionKey {

        public ById {
            required("interaction id", id);
            if (id.startsWith(EXTERNAL_PREFIX)) {
                throw new IllegalArgumentException("An interaction id does not begin with " + EXTERNAL_PREFIX
                        + ": the vendor would read " + id + " as an external id; use it as one, without the prefix");
            }
            if (id.equals(".") || id.equals("..")) {
                throw new IllegalArgumentException("The interaction id " + id + " names a folder");
            }
        }

        @Override
        public String segment() {
            return PathSegment.encode(id);
        }

        @Override
        public String label() {
            return ID_LABEL + id;
        }

        @Override
        public boolean matches(Interaction interaction) {
            return interaction.id().equals(id);
        }
    }

    /**
     * The external id.
     *
     * @param externalId not blank
     */
    record ByExternalId(String externalId) implements InteractionKey {

        public ByExternalId {
            required("external id", externalId);
        }

        @Override
        public String segment() {
            return EXTERNAL_PREFIX + PathSegment.encode(externalId);
        }

        @Override
        public String label() {
            return EXTERNAL_LABEL + externalId;
        }

        @Override
        public boolean matches(Interaction interaction) {
            return interaction.externalId().equals(externalId);
        }
    }

    /** The encoded path segment. */
    String segment();

    /** The key as text; {@link #parse} reads it back. */
    String label();

    /** Whether this key identifies an interaction. */
    boolean matches(Interaction interaction);

    /** An interaction of which only this key is known. */
    default Interaction keyOnly() {
        return new Interaction("", "", Map.of()).withKey(this);
    }

    /**
     * Parses a {@link #label()}.
     *
     * @throws IllegalArgumentException if the text is no label
     */
    static InteractionKey parse(String label) {
        if (label.startsWith(ID_LABEL)) {
            return new ById(label.substring(ID_LABEL.length()));
        }
        if (label.startsWith(EXTERNAL_LABEL)) {
            return new ByExternalId(label.substring(EXTERNAL_LABEL.length()));
        }
        throw new IllegalArgumentException("An interaction's label begins with " + ID_LABEL + " or " + EXTERNAL_LABEL);
    }

    private static void required(String what, String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("The " + what + " is empty");
        }
    }
}
