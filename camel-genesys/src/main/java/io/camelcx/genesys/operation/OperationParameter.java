// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.operation;

import java.util.Set;

/**
 * A parameter of an operation, as the table of the vendor's text has it.
 *
 * @param name     the vendor's name; of a field of the body, its path, such as {@code jobParams.media}
 * @param kind     where it is sent
 * @param type     the values that it may have
 * @param required whether the operation is refused without it
 * @param versions the versions of the API that have it; empty for all that have the operation
 */
public record OperationParameter(String name, Kind kind, Type type, boolean required, Set<String> versions) {

    /** Where a parameter is sent. */
    public enum Kind {
        /** In the path. */
        PATH,
        /** In the query. */
        QUERY,
        /** A field of the JSON body. */
        FIELD,
        /** A part of a multipart form, with the content of a file. */
        FILE,
        /** A part of a multipart form that is no file. */
        PART
    }

    /** The values of a parameter. */
    public enum Type {
        /** Any text that is not blank. */
        TEXT("a text that is not blank", ".*\\S.*"),
        /** A truth value. */
        BOOLEAN("one of [true, false]", "true|false"),
        /** Names, separated by commas. */
        NAMES("1 to 100 names separated by commas", "[^,]*[^,\\s][^,]*(?:,[^,]+){0,99}"),
        /** A whole number that is not negative. */
        NUMBER("a whole number that is not negative", "\\d{1,18}");

        private final String words;
        private final String pattern;

        Type(String words, String pattern) {
            this.words = words;
            this.pattern = pattern;
        }

        /** The allowed values, for an error. */
        public String words() {
            return words;
        }

        boolean allows(String value) {
            return value.strip().matches("(?s)" + pattern);
        }
    }

    public OperationParameter {
        versions = Set.copyOf(versions);
    }

    /** Whether a version of the API has it. */
    public boolean isIn(String version) {
        return versions.isEmpty() || versions.contains(version);
    }

    /** The same, required. */
    public OperationParameter mandatory() {
        return new OperationParameter(name, kind, type, true, versions);
    }

    /** The same, of some versions only. */
    public OperationParameter only(String... some) {
        return new OperationParameter(name, kind, type, required, Set.of(some));
    }

    /** A variable part of the path. */
    public static OperationParameter path(String name) {
        return new OperationParameter(name, Kind.PATH, Type.TEXT, true, Set.of());
    }

    /** An optional parameter of the query. */
    public static OperationParameter query(String name) {
        return query(name, Type.TEXT);
    }

    /** An optional parameter of the query. */
    public static OperationParameter query(String name, Type type) {
        return new OperationParameter(name, Kind.QUERY, type, false, Set.of());
    }

    /** A required field of the body. */
    public static OperationParameter field(String path) {
        return new OperationParameter(path, Kind.FIELD, Type.TEXT, true, Set.of());
    }

    /** An optional field of the body. */
    public static OperationParameter optionalField(String path) {
        return new OperationParameter(path, Kind.FIELD, Type.TEXT, false, Set.of());
    }

    /** A required file. */
    public static OperationParameter file(String name) {
        return new OperationParameter(name, Kind.FILE, Type.TEXT, true, Set.of());
    }
}
