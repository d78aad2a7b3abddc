// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.limit;

import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The paces that connections share. A vendor counts the calls of a tenant wherever they come from, so two connections to one tenant must share
 * their pace even if they belong to two Camel contexts of one JVM: the only thing in this house that is kept for the whole JVM.
 */
public final class SharedCallSpacings {

    private static final Map<String, WeakReference<CallSpacing>> PACES = new ConcurrentHashMap<>();

    private SharedCallSpacings() {}

    /**
     * The pace of a tenant. It lives as long as somebody holds it.
     *
     * @param tenant tells tenants of all vendors apart
     */
    public static CallSpacing of(String tenant) {
        CallSpacing fresh = new CallSpacing();
        WeakReference<CallSpacing> kept = PACES.compute(
                tenant, (key, known) -> known == null || known.get() == null ? new WeakReference<>(fresh) : known);
        CallSpacing shared = kept.get();
        return shared == null ? of(tenant) : shared;
    }
}
