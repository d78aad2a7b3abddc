// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.quarkus.deployment;

import io.quarkus.arc.deployment.AnnotationsTransformerBuildItem;
import io.quarkus.arc.deployment.CustomScopeAnnotationsBuildItem;
import io.quarkus.arc.deployment.UnremovableBeanBuildItem;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.CombinedIndexBuildItem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Set;
import org.jboss.jandex.AnnotationTransformation;
import org.jboss.jandex.AnnotationTransformation.TransformationContext;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.Declaration;
import org.jboss.jandex.DotName;
import org.jboss.jandex.Type;

/** Connections that an application produces as CDI beans. */
class ConnectionBeansProcessor {

    /** Routes name them, which CDI does not see. */
    @BuildStep
    UnremovableBeanBuildItem unremovable() {
        return UnremovableBeanBuildItem.beanTypes(Set.of(Connections.BASE));
    }

    /**
     * Makes connections singletons. Without a scope each endpoint would get a connection of its own, with its own client, token and session. In the
     * application scope it would get a proxy of CDI, which Camel can neither start nor tell from another one.
     */
    @BuildStep
    AnnotationsTransformerBuildItem singletons(CombinedIndexBuildItem index, CustomScopeAnnotationsBuildItem scopes) {
        Connections connections = Connections.in(index.getIndex());
        return new AnnotationsTransformerBuildItem(AnnotationTransformation.builder()
                .whenDeclaration(declaration -> isConnectionBean(declaration, connections))
                .transform(context -> makeSingleton(context, scopes)));
    }

    private static boolean isConnectionBean(Declaration declaration, Connections connections) {
        return switch (declaration.kind()) {
            case METHOD ->
                declaration.hasDeclaredAnnotation(Produces.class)
                        && isConnection(declaration.asMethod().returnType(), connections);
            case FIELD ->
                declaration.hasDeclaredAnnotation(Produces.class)
                        && isConnection(declaration.asField().type(), connections);
            case CLASS ->
                isBean(declaration.asClass())
                        && connections.contains(declaration.asClass().name());
            default -> false;
        };
    }

    private static boolean isBean(ClassInfo type) {
        return type.hasDeclaredAnnotation(ApplicationScoped.class) || type.hasDeclaredAnnotation(Dependent.class);
    }

    private static boolean isConnection(Type type, Connections connections) {
        return connections.contains(type.name());
    }

    private static void makeSingleton(TransformationContext context, CustomScopeAnnotationsBuildItem scopes) {
        context.remove(annotation -> isReplaced(annotation.name()));
        if (!scopes.isScopeIn(context.annotations())) {
            context.add(Singleton.class);
        }
    }

    private static boolean isReplaced(DotName annotation) {
        return annotation.equals(DotName.createSimple(ApplicationScoped.class))
                || annotation.equals(DotName.createSimple(Dependent.class));
    }
}
