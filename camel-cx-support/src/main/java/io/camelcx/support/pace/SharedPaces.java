// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.pace;

import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The paces that connections share. A vendor counts the calls of a tenant wherever they come from, so two connections to one tenant must share
 * their pace even if they belong to two Camel contexts of one JVM: the only thing in this house that is kept for the whole JVM.
 */
public final class SharedPaces {

    private static final Map<String, WeakReference<Pace>> PACES = new ConcurrentHashMap<>();

    private SharedPaces() {}

    /**
     * The pace of a tenant. It lives as long as somebody holds it.
     *
     * @param tenant tells tenants of all vendors apart
     */
    public static Pace of(String tenant) {
        Pace fresh = new Pace();
        WeakReference<Pace> kept = PACES.compute(
                tenant, (key, known) -> known == null || known.get() == null ? new WeakReference<>(fresh) : known);
        Pace shared = kept.get();
        return shared == null ? of(tenant) : shared;
    }
}
