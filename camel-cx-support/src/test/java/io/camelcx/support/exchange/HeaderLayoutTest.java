// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.SortedMap;
import org.apache.camel.CamelContext;
import org.apache.camel.Message;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.impl.engine.DefaultHeadersMapFactory;
import org.apache.camel.support.DefaultExchange;
import org.apache.camel.util.CaseInsensitiveMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderLayoutTest {

    private static final HeaderLayout LAYOUT = new HeaderLayout("Zebra", "apple", "Mango", "banana");

    private final CamelContext context = new DefaultCamelContext();

    @BeforeEach
    void init() {
        context.init();
    }

    private Message message() {
        return new DefaultExchange(context).getMessage();
    }

    @Test
    void setsEachHeaderToItsValue() {
        Message message = message();
        LAYOUT.set(message, "z", "a", 1, 2L);
        assertThat(message.getHeaders()).isEqualTo(Map.of("Zebra", "z", "apple", "a", "Mango", 1, "banana", 2L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zebra", "ZEBRA", "Zebra"})
    void theHeadersAreFoundInAnyCase(String name) {
        Message message = message();
        LAYOUT.set(message, "z", "a", 1, 2L);
        assertThat(message.getHeader(name)).isEqualTo("z");
    }

    @Test
    void leavesOutWhatHasNoValue() {
        Message message = message();
        LAYOUT.set(message, null, "a", null, 2L);
        assertThat(message.getHeaders()).isEqualTo(Map.of("apple", "a", "banana", 2L));
        Message none = message();
        LAYOUT.set(none, null, null, null, null);
        assertThat(none.getHeaders()).isEmpty();
    }

    @Test
    void theMessageTakesMoreHeadersAndLosesSome() {
        Message message = message();
        LAYOUT.set(message, "z", "a", 1, 2L);
        message.setHeader("cherry", 3);
        message.setHeader("APPLE", "b");
        message.removeHeader("mango");
        assertThat(message.getHeaders()).isEqualTo(Map.of("Zebra", "z", "apple", "b", "banana", 2L, "cherry", 3));
    }

    @Test
    void twoMessagesShareNothing() {
        Message first = message();
        Message second = message();
        LAYOUT.set(first, "z", "a", 1, 2L);
        LAYOUT.set(second, "z", "a", 1, 2L);
        first.removeHeaders("*");
        assertThat(second.getHeaders()).hasSize(4);
    }

    @Test
    void keepsTheHeadersOfTheMessage() {
        Message message = message();
        message.setHeader("own", "o");
        message.setHeader("Apple", "before");
        LAYOUT.set(message, "z", "a", null, null);
        assertThat(message.getHeaders()).isEqualTo(Map.of("own", "o", "Apple", "a", "Zebra", "z"));
    }

    /** The reason for all this: {@link java.util.TreeMap} builds itself from a sorted map without comparisons. */
    @Test
    void noNamesAreCompared() {
        context.getCamelContextExtension().setHeadersMapFactory(new DefaultHeadersMapFactory() {
            @Override
            public Map<String, Object> newMap(Map<String, Object> headers) {
                assertThat(headers).isInstanceOf(SortedMap.class);
                assertThat(((SortedMap<String, Object>) headers).comparator())
                        .isSameAs(new CaseInsensitiveMap().comparator());
                assertThat(headers.keySet()).containsExactly("apple", "banana", "Mango", "Zebra");
                return super.newMap(headers);
            }
        });
        Message message = message();
        LAYOUT.set(message, "z", "a", 1, 2L);
        assertThat(message.getHeaders()).isInstanceOf(CaseInsensitiveMap.class).hasSize(4);
    }
}
