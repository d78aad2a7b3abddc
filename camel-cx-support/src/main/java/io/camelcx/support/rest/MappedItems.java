// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.rest;

import java.util.Iterator;
import java.util.function.Function;

/** Items as the route gets them; each is converted when it is requested. */
record MappedItems<T>(Iterator<T> items, Function<T, Object> conversion) implements Iterator<Object> {

    @Override
    public boolean hasNext() {
        return items.hasNext();
    }

    @Override
    public Object next() {
        return conversion.apply(items.next());
    }
}
