// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.openmedia.client;

import io.camelcx.support.http.PathSegment;
import java.util.Map;

/** What names an interaction: the vendor's id, or the external id that its creator gave it. */
public sealed interface InteractionKey {

    /** What the vendor puts before an external id in a path. */
    String EXTERNAL_PREFIX = "ext_";

    /** How {@link #label()} begins for the vendor's id. */
    String ID_LABEL = "id:";

    /** How {@link #label()} begins for an external id. */
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
                        + ": the vendor would read " + id + " as an external id; name it as one, without the prefix");
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
        public boolean names(Interaction interaction) {
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
        public boolean names(Interaction interaction) {
            return interaction.externalId().equals(externalId);
        }
    }

    /** The interaction in a path, encoded. */
    String segment();

    /** The key as text; {@link #parse} reads it back. */
    String label();

    /** Whether it is this interaction's. */
    boolean names(Interaction interaction);

    /** An interaction of which nothing else is known. */
    default Interaction nameOnly() {
        return new Interaction("", "", Map.of()).namedBy(this);
    }

    /**
     * Reads a {@link #label()}.
     *
     * @throws IllegalArgumentException if it is none
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
