// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameStartingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What no code of the house may do. This module is the one that sees all others. */
@AnalyzeClasses(packages = "io.camelcx", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String SUPPORT = "io.camelcx.support..";
    private static final String SIMULATOR = "io.camelcx.simulator..";
    private static final String TEST_KIT = "io.camelcx.test..";
    private static final String HUB = "io.camelcx.hub..";

    /** The same components in each runtime: their modules use the vendors' modules, and nothing here uses them. */
    private static final String[] RUNTIMES = {
        "io.camelcx.dsl..",
        "io.camelcx.karaf..",
        "io.camelcx.kamelets..",
        "io.camelcx.quarkus..",
        "io.camelcx.springboot.."
    };

    private static final String[] FRAMEWORKS = {
        "org.springframework..",
        "io.quarkus..",
        "jakarta.enterprise..",
        "jakarta.inject..",
        "org.osgi..",
        "org.apache.karaf.."
    };

    @ArchTest
    static final ArchRule supportKnowsNoOtherModule = noClasses()
            .that()
            .resideInAPackage(SUPPORT)
            .should()
            .dependOnClassesThat(ofTheHouseOutside(SUPPORT))
            .because("every vendor's module uses it");

    @ArchTest
    static final ArchRule theSimulatorKnowsNoOtherModule = noClasses()
            .that()
            .resideInAPackage(SIMULATOR)
            .should()
            .dependOnClassesThat(ofTheHouseOutside(SIMULATOR))
            .because("it is a second, independent reading of the vendors' texts");

    @ArchTest
    static final ArchRule onlyTheTestKitAndTheHubKnowTheSimulator = noClasses()
            .that()
            .resideOutsideOfPackages(SIMULATOR, TEST_KIT, HUB)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(SIMULATOR);

    @ArchTest
    static final ArchRule nothingOfARuntimeIsInTheModulesThatAllUse = noClasses()
            .that()
            .resideOutsideOfPackages(RUNTIMES)
            .should()
            .dependOnClassesThat(resideInAnyPackage(RUNTIMES).or(resideInAnyPackage(FRAMEWORKS)))
            .because("the components run in each of them");

    @ArchTest
    static final ArchRule noVendorKnowsAnother = slices().matching("io.camelcx.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(alwaysTrue(), resideInAPackage(SUPPORT))
            .ignoreDependency(resideInAPackage(HUB).or(resideInAnyPackage(RUNTIMES)), alwaysTrue())
            .ignoreDependency(resideInAPackage(TEST_KIT), resideInAPackage(SIMULATOR));

    @ArchTest
    static final ArchRule noComponentKnowsASibling = slices().assignedFrom(new Components())
            .should()
            .notDependOnEachOther()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule packagesHaveNoCycle =
            slices().matching("io.camelcx.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule aVendorsApiIsPlainJava = noClasses()
            .that()
            .resideInAnyPackage("io.camelcx.*.*.client..", "io.camelcx.*.api..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.camel..")
            .because("it is tested alone");

    @ArchTest
    static final ArchRule theSessionMeetsCamelOnlyWhereItStartsAndStops = noClasses()
            .that()
            .resideInAnyPackage("io.camelcx.genesys.session..", "io.camelcx.genesys.stats.session..")
            .and()
            .doNotHaveSimpleName("StatisticsSession")
            .and()
            .doNotHaveSimpleName("SessionResources")
            .and()
            .doNotHaveSimpleName("PollClient")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.camel..");

    @ArchTest
    static final ArchRule cometdReadsAndWritesWithoutJackson = noClasses()
            .that()
            .resideOutsideOfPackage(SIMULATOR)
            .should()
            .dependOnClassesThat(resideInAPackage("org.cometd..").and(simpleNameStartingWith("Jackson")))
            .because("in OSGi its bundle sees no Jackson of Camel's version");

    @ArchTest
    static final ArchRule noThreadSleeps = noClasses()
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "it is a sleep", call -> call.getTarget().getName().equals("sleep")));

    @ArchTest
    static final ArchRule librariesWriteToNoStandardStream = noClasses()
            .that()
            .resideOutsideOfPackage(HUB)
            .and()
            .haveSimpleNameNotEndingWith("Program")
            .should(ACCESS_STANDARD_STREAMS);

    @ArchTest
    static final ArchRule nothingIsSynchronized = noMethods()
            .should()
            .haveModifier(JavaModifier.SYNCHRONIZED)
            .because("a virtual thread that waits inside holds its carrier on Java 17 to 23; use a ReentrantLock");

    @ArchTest
    static final ArchRule noStaticFieldChanges =
            fields().that().areStatic().should().beFinal().because("two Camel contexts may live in one JVM");

    private static DescribedPredicate<JavaClass> ofTheHouseOutside(String module) {
        return resideInAPackage("io.camelcx..").and(resideOutsideOfPackages(module));
    }

    /** Each package below a vendor's own is a component, except what its APIs share and the format of its responses. */
    private static final class Components implements SliceAssignment {

        private static final Pattern COMPONENT = Pattern.compile(
                "io\\.camelcx\\.(?!support|simulator|test|hub|dsl|karaf|kamelets|quarkus|springboot)(\\w+)\\.(?!(?:api|events|notification|operation|session|xml)\\b)(\\w+).*");

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            Matcher matcher = COMPONENT.matcher(type.getPackageName());
            return matcher.matches()
                    ? SliceIdentifier.of(matcher.group(1), matcher.group(2))
                    : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "components";
        }
    }
}
