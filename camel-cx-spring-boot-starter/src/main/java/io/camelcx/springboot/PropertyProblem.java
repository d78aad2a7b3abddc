// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.springboot;

/** A property of the application that cannot be used. Its value is not part of any text, because it may be a secret. */
final class PropertyProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String description;
    private final String action;

    /**
     * A problem.
     *
     * @param description which property it is, and what is wrong with it
     * @param action what to do
     */
    PropertyProblem(String description, String action) {
        this(description, action, null);
    }

    /** A problem with a cause. */
    PropertyProblem(String description, String action, Throwable cause) {
        super(description + " " + action, cause);
        this.description = description;
        this.action = action;
    }

    String description() {
        return description;
    }

    String action() {
        return action;
    }
}
