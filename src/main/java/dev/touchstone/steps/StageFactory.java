package dev.touchstone.steps;

import io.cucumber.core.backend.ObjectFactory;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Makes the step classes of each scenario anew and hands them what their constructors ask for. */
public final class StageFactory implements ObjectFactory {

  private final Stage stage;
  private final Map<Class<?>, Object> objects = new HashMap<>();

  /** A factory for one thread of a run. */
  public StageFactory(Stage stage) {
    this.stage = stage;
  }

  @Override
  public void start() {
    objects.clear();
    objects.put(World.class, new World(stage));
  }

  @Override
  public void stop() {
    objects.clear();
  }

  @Override
  public boolean addClass(Class<?> glueClass) {
    return true;
  }

  @Override
  public <T> T getInstance(Class<T> type) {
    var made = objects.get(type);
    if (made == null) {
      made = make(type.getDeclaredConstructors()[0]);
      objects.put(type, made);
    }
    return type.cast(made);
  }

  private Object make(Constructor<?> constructor) {
    var wanted = Arrays.stream(constructor.getParameterTypes()).map(this::getInstance).toArray();
    try {
      constructor.setAccessible(true);
      return constructor.newInstance(wanted);
    } catch (InvocationTargetException | InstantiationException | IllegalAccessException failure) {
      throw new IllegalStateException("cannot make " + constructor.getDeclaringClass(), failure);
    }
  }
}
