// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.springboot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import io.camelcx.genesys.stats.GenesysStatsComponent;
import io.camelcx.genesys.stats.GenesysStatsConfiguration;
import io.camelcx.springboot.ComponentDescription.Option;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.Component;
import org.apache.camel.spi.PropertyConfigurerGetter;
import org.apache.camel.support.PluginHelper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mockito;
import org.springframework.beans.BeanUtils;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.ClassUtils;

/** The properties of components. */
class ComponentPropertiesTest {

    @Test
    void everyComponentIsFound() {
        assertThat(ComponentDescription.all())
                .extracting(ComponentDescription::scheme)
                .contains("genesys-stats", "genesys-openmedia", "cxone-extract", "expert-pages");
    }

    static Stream<Arguments> components() {
        return ComponentDescription.all().stream().flatMap(component -> Stream.of("", ".configuration")
                .map(group -> Arguments.of(component.scheme(), group, component)));
    }

    @ParameterizedTest(name = "{0}{1}")
    @MethodSource("components")
    void everyOptionIsBound(String scheme, String group, ComponentDescription component) {
        Map<Option, Sample> samples = new LinkedHashMap<>();
        component.options().stream()
                .filter(option -> !option.name().equals("configuration"))
                .filter(option -> group.isEmpty() || option.isDefault())
                .forEach(option -> samples.put(option, Sample.of(option)));
        CxRunner.with(samples.entrySet().stream()
                        .map(each -> component.prefix() + group + "."
                                + each.getKey().propertyName() + "="
                                + each.getValue().text())
                        .toArray(String[]::new))
                .withInitializer(context -> samples.values().forEach(sample -> sample.define(context)))
                .run(context -> {
                    CamelContext camel = context.getBean(CamelContext.class);
                    Component bound = camel.getComponent(scheme);
                    samples.forEach((option, sample) -> assertThat(value(camel, bound, option.name()))
                            .as(option.name())
                            .isEqualTo(sample.value()));
                });
    }

    private static Object value(CamelContext camel, Component component, String option) {
        return PluginHelper.getConfigurerResolver(camel)
                                .resolvePropertyConfigurer(component.getDefaultName() + "-component", camel)
                        instanceof PropertyConfigurerGetter getter
                ? getter.getOptionValue(component, option, true)
                : fail("no configurer");
    }

    /** A value that is no default. */
    private record Sample(String text, Object value) {

        static Sample of(Option option) {
            Class<?> type = ClassUtils.resolveClassName(option.type().replaceAll("<.*", ""), null);
            if (type.isEnum()) {
                Object last = type.getEnumConstants()[type.getEnumConstants().length - 1];
                return new Sample(last.toString().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT), last);
            } else if (type == boolean.class || type == Boolean.class) {
                boolean other = !option.json().path("defaultValue").asBoolean();
                return new Sample(String.valueOf(other), other);
            } else if (type == int.class || type == Integer.class) {
                return new Sample("17", 17);
            } else if (type == long.class) {
                return new Sample("17", 17L);
            } else if (type == double.class) {
                return new Sample("1.5", 1.5);
            } else if (type == Duration.class) {
                return new Sample("7s", Duration.ofSeconds(7));
            } else if (type == String.class) {
                return new Sample("a-text", "a-text");
            }
            return new Sample(
                    "#" + option.name(), type.isInterface() ? Mockito.mock(type) : BeanUtils.instantiateClass(type));
        }

        private void define(ConfigurableApplicationContext context) {
            if (text.startsWith("#")) {
                context.getBeanFactory().registerSingleton(text.substring(1), value);
            }
        }
    }

    @Test
    void anOptionOfItsOwnIsStrongerThanTheBeanWithAll() {
        GenesysStatsConfiguration all = new GenesysStatsConfiguration();
        all.setQueueSize(20);
        all.setStatisticsPerSubscription(30);
        assertThat(stats(CxRunner.with(
                                "camel.component.genesys-stats.queueSize=40",
                                "camel.component.genesys-stats.configuration=#all")
                        .withBean("all", GenesysStatsConfiguration.class, () -> all)))
                .satisfies(component -> {
                    assertThat(component.getConfiguration().getQueueSize()).isEqualTo(40);
                    assertThat(component.getConfiguration().getStatisticsPerSubscription())
                            .isEqualTo(30);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CAMEL_COMPONENT_GENESYSSTATS_QUEUESIZE",
                "CAMEL_COMPONENT_GENESYS_STATS_QUEUE_SIZE",
                "CAMEL_COMPONENT_GENESYSSTATS_CONFIGURATION_QUEUESIZE"
            })
    void takesEnvironmentVariables(String name) {
        assertThat(queueSize(CxRunner.withVariables(Map.of(name, "17")))).isEqualTo(17);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "camel.component.enabled",
                "camel.component.genesys-stats.enabled",
                "camel.component.customizer.enabled",
                "camel.component.genesys-stats.customizer.enabled"
            })
    void mayBeDisabled(String enabled) {
        String property = "camel.component.genesys-stats.queue-size=17";
        assertThat(queueSize(CxRunner.with(property, enabled + "=false"))).isEqualTo(10000);
        assertThat(queueSize(CxRunner.with(property, enabled + "=true"))).isEqualTo(17);
    }

    @Test
    void reachesTheApplicationsOwnComponent() {
        assertThat(queueSize(CxRunner.with("camel.component.genesys-stats.queue-size=17")
                        .withBean("genesys-stats", GenesysStatsComponent.class)))
                .isEqualTo(17);
    }

    @Test
    void namesTheConnectionOfAComponent() {
        CxRunner.with(
                        "camelcx.genesys.connections.emea.base-url=https://emea.example.com",
                        "camelcx.genesys.connections.apac.base-url=https://apac.example.com",
                        "camel.component.genesys-stats.connection=#apac")
                .run(context -> assertThat(context.getBean(CamelContext.class)
                                .getComponent("genesys-stats", GenesysStatsComponent.class)
                                .getConfiguration()
                                .getConnection())
                        .isSameAs(context.getBean("apac")));
    }

    @Test
    void aValueThatDoesNotFitIsRefusedByItsName() {
        CxRunner.with("camel.component.genesys-stats.queue-size=many").run(context -> assertThatThrownBy(
                        () -> context.getBean(CamelContext.class).getComponent("genesys-stats"))
                .hasStackTraceContaining(
                        "camel.component.genesys-stats.queue-size is invalid: it must be a value of type int"));
    }

    private static int queueSize(ApplicationContextRunner runner) {
        return stats(runner).getConfiguration().getQueueSize();
    }

    private static GenesysStatsComponent stats(ApplicationContextRunner runner) {
        AtomicReference<GenesysStatsComponent> component = new AtomicReference<>();
        runner.run(context -> component.set(
                context.getBean(CamelContext.class).getComponent("genesys-stats", GenesysStatsComponent.class)));
        return component.get();
    }
}
