// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.settings;

/** Which of the vendor's two forms an error has. */
public enum ErrorForm {
    /** The legacy form for writes of properties and files, the default form for all else. */
    BY_ENDPOINT,
    /** Always the default form, with {@code exception} and {@code resource}. */
    DEFAULT,
    /** Always the deprecated form, with {@code status} and {@code title}. */
    LEGACY
}
