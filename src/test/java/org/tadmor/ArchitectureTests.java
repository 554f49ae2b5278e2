package org.tadmor;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;
import org.springframework.stereotype.Component;

/** The architecture of src/docs/architecture.md, as far as a machine can check it. */
class ArchitectureTests {

    private static final ApplicationModules MODULES = ApplicationModules.of(Tadmor.class);
    private static final JavaClasses CLASSES =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("org.tadmor");

    @Test
    void modulesUseEachOtherOnlyAsDeclared() {
        MODULES.verify();
    }

    @ParameterizedTest
    @MethodSource
    void engineIsPlainJava(String module, List<String> modules, List<String> libraries) {
        List<String> allowed = new ArrayList<>(List.of("java..", "org.jspecify..", "org.tadmor." + module + ".."));
        modules.forEach(each -> allowed.add("org.tadmor." + each + ".."));
        allowed.addAll(libraries);

        classes()
                .that()
                .resideInAPackage("org.tadmor." + module + "..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(allowed.toArray(String[]::new)))
                .check(CLASSES);
    }

    static Stream<Arguments> engineIsPlainJava() {
        List<String> none = List.of();
        return Stream.of(
                Arguments.of("vocabulary", none, none),
                Arguments.of("registry", List.of("vocabulary"), none),
                Arguments.of(
                        "extraction",
                        List.of("vocabulary", "registry"),
                        List.of(
                                "edu.emory.mathcs.nlp..",
                                "it.unimi.dsi.fastutil..",
                                "org.w3c.dom..", // the JDK's, in NLP4J's signatures
                                "org.tukaani.xz..",
                                "opennlp.tools..")),
                Arguments.of("resolution", List.of("vocabulary", "registry", "extraction"), none),
                Arguments.of("corroboration", List.of("vocabulary", "registry", "extraction"), none),
                Arguments.of(
                        "derivation",
                        List.of("vocabulary", "registry", "extraction", "resolution", "corroboration"),
                        none));
    }

    @ParameterizedTest
    @MethodSource
    void librariesHaveOneAdapterEach(String library, String adapter) {
        classes()
                .that()
                .resideInAPackage("org.tadmor..")
                .and()
                .resideOutsideOfPackage(adapter)
                .should()
                .onlyDependOnClassesThat(com.tngtech.archunit.base.DescribedPredicate.not(resideInAnyPackage(library)))
                .check(CLASSES);
    }

    static Stream<Arguments> librariesHaveOneAdapterEach() {
        return Stream.of(
                Arguments.of("edu.emory.mathcs.nlp..", "org.tadmor.extraction.syntax"),
                Arguments.of("it.unimi.dsi.fastutil..", "org.tadmor.extraction.syntax"),
                Arguments.of("opennlp.tools..", "org.tadmor.extraction.language"),
                Arguments.of("org.jsoup..", "org.tadmor.ingest"),
                Arguments.of("net.dankito..", "org.tadmor.ingest"),
                Arguments.of("io.zonky..", "org.tadmor.database"));
    }

    @Test
    void writesModuleDiagrams() {
        new Documenter(MODULES).writeModulesAsPlantUml().writeIndividualModulesAsPlantUml();
    }

    @Test
    void looksForBeansAndSettingsWhereverTheyAre() {
        String[] beans = Tadmor.class.getAnnotation(SpringBootApplication.class).scanBasePackages();
        String[] settings =
                Tadmor.class.getAnnotation(ConfigurationPropertiesScan.class).value();

        classes()
                .that()
                .areMetaAnnotatedWith(Component.class)
                .and()
                .areNotMetaAnnotatedWith(AutoConfiguration.class)
                .and()
                .doNotHaveFullyQualifiedName(Tadmor.class.getName())
                .should()
                .resideInAnyPackage(beans)
                .check(CLASSES);
        classes()
                .that()
                .areAnnotatedWith(ConfigurationProperties.class)
                .and()
                .resideOutsideOfPackage("org.tadmor.database") // its auto-configuration names its settings
                .should()
                .resideInAnyPackage(settings)
                .check(CLASSES);
    }
}
