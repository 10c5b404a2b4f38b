package dev.sigx.build;

import static org.assertj.core.api.Assertions.assertThat;

import freemarker.template.Configuration;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program brings FreeMarker a list of its own of what templates may call. */
class TemplateRulesTest {
    private static final String RULES = "freemarker/ext/beans/DefaultMemberAccessPolicy-rules";

    @TempDir
    Path ours;

    /** Whether FreeMarker, with those files before its own, lets a template call that method. */
    private static boolean allows(List<Path> classPath, Method method) throws Exception {
        URL[] urls = new URL[classPath.size()];
        for (int i = 0; i < urls.length; i++) {
            urls[i] = classPath.get(i).toUri().toURL();
        }
        try (URLClassLoader loader = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader())) {
            Class<?> policy = loader.loadClass("freemarker.ext.beans.DefaultMemberAccessPolicy");
            Class<?> version = loader.loadClass("freemarker.template.Version");
            Object instance = policy.getMethod("getInstance", version)
                    .invoke(null, version.getConstructor(String.class).newInstance("2.3.35"));
            Object ofClass = policy.getMethod("forClass", Class.class).invoke(instance, method.getDeclaringClass());
            Method exposed = loader.loadClass("freemarker.ext.beans.ClassMemberAccessPolicy")
                    .getMethod("isMethodExposed", Method.class);
            exposed.setAccessible(true);
            return (boolean) exposed.invoke(ofClass, method);
        }
    }

    @Test
    void letsTemplatesCallNothing() throws Exception {
        Path freemarker = Path.of(Configuration.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Path rules = ours.resolve(RULES);
        Files.createDirectories(rules.getParent());
        Files.copy(Path.of("src/build/resources/DefaultMemberAccessPolicy-rules"), rules);
        for (Method method : List.of(
                String.class.getMethod("length"), List.class.getMethod("size"), Thread.class.getMethod("getName"))) {
            assertThat(allows(List.of(freemarker), method)).isTrue();
            assertThat(allows(List.of(ours, freemarker), method))
                    .as("%s", method)
                    .isFalse();
        }
    }
}
