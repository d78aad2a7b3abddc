// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.facade;

import java.util.function.UnaryOperator;

/**
 * An API whose settings may change while it is served. The control surface shows them at {@code /{api}/settings} and merges
 * partial JSON documents into them.
 *
 * @param <S> an immutable record; its constructor refuses bad values with an {@link IllegalArgumentException}
 */
public interface Configurable<S> {

    /** The API's name in the paths of the control surface. */
    String api();

    /** The current settings. */
    S settings();

    /** Changes the settings from now on, for example {@code change(files -> files.withRowsPerDay(7))}. */
    void change(UnaryOperator<S> change);
}
