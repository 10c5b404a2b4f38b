package dev.sigx.render;

import freemarker.template.ObjectWrapper;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A record as templates see it: its components, and what else it tells without being given anything, by name. The general model for Java objects looks
 * through all methods of a class first, which took a third of the time of a small report.
 */
final class RecordModel implements TemplateHashModel {
    private static final Map<Class<?>, Map<String, Method>> ACCESSORS = new ConcurrentHashMap<>();

    private final Record page;
    private final Map<String, Method> accessors;
    private final ObjectWrapper wrapper;

    RecordModel(Record page, ObjectWrapper wrapper) {
        this.page = page;
        this.accessors = accessors(page.getClass());
        this.wrapper = wrapper;
    }

    private static Map<String, Method> accessors(Class<?> type) {
        Map<String, Method> known = ACCESSORS.get(type);
        if (known == null) {
            known = new HashMap<>();
            for (Method method : type.getDeclaredMethods()) {
                if (Modifier.isPublic(method.getModifiers())
                        && !Modifier.isStatic(method.getModifiers())
                        && method.getParameterCount() == 0) {
                    known.put(method.getName(), method);
                }
            }
            ACCESSORS.put(type, known);
        }
        return known;
    }

    @Override
    public TemplateModel get(String name) throws TemplateModelException {
        Method accessor = accessors.get(name);
        if (accessor == null) {
            return null;
        }
        try {
            return wrapper.wrap(accessor.invoke(page));
        } catch (ReflectiveOperationException e) {
            throw new TemplateModelException("cannot take " + name + " of " + page.getClass(), e);
        }
    }

    @Override
    public boolean isEmpty() {
        return false;
    }
}
