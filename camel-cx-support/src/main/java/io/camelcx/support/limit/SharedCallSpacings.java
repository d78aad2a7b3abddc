// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.limit;

import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The call spacings that connections share. A vendor counts the calls of a tenant wherever they come from, so two connections to one tenant must share
 * their spacing even if they belong to two Camel contexts of one JVM.
 */
public final class SharedCallSpacings {

    private static final Map<String, WeakReference<CallSpacing>> SPACINGS = new ConcurrentHashMap<>();

    private SharedCallSpacings() {}

    /**
     * The spacing of a tenant. It is kept as long as it is referenced.
     *
     * @param tenant identifies the tenant among those of all vendors
     */
    public static CallSpacing of(String tenant) {
        CallSpacing fresh = new CallSpacing();
        WeakReference<CallSpacing> kept = SPACINGS.compute(
                tenant, (key, known) -> known == null || known.get() == null ? new WeakReference<>(fresh) : known);
        CallSpacing shared = kept.get();
        return shared == null ? of(tenant) : shared;
    }
}
