// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.kamelets;

import io.camelcx.cxone.CxoneConnection;
import io.camelcx.expert.ExpertConnection;
import io.camelcx.genesys.GenesysConnection;
import org.apache.camel.spi.StateRepository;
import org.apache.camel.spi.TypeConverterLoader;
import org.apache.camel.spi.TypeConverterRegistry;
import org.apache.camel.support.SimpleTypeConverter;

/** The beans of a kamelet's template as what an endpoint's options {@code connection} and {@code stateRepository} take. */
public final class KameletConverters implements TypeConverterLoader {

    @Override
    public void load(TypeConverterRegistry registry) {
        add(registry, GenesysConnection.class, GenesysKameletConnection.class, GenesysKameletConnection::find);
        add(registry, CxoneConnection.class, CxoneKameletConnection.class, CxoneKameletConnection::find);
        add(registry, ExpertConnection.class, ExpertKameletConnection.class, ExpertKameletConnection::find);
        add(registry, StateRepository.class, KameletPosition.class, KameletPosition::find);
    }

    private interface Finder<B, T> {
        T find(B bean);
    }

    private static <B, T> void add(TypeConverterRegistry registry, Class<T> to, Class<B> from, Finder<B, ?> finder) {
        registry.addTypeConverter(
                to, from, new SimpleTypeConverter(false, (type, exchange, bean) -> finder.find(from.cast(bean))));
    }
}
