/*
 * Copyright the Camel CX authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
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
