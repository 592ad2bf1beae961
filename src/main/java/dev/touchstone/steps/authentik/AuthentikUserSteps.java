package dev.touchstone.steps.authentik;

import dev.touchstone.exchange.Headers;
import dev.touchstone.exchange.Mishap;
import dev.touchstone.exchange.Request;
import dev.touchstone.steps.Person;
import dev.touchstone.steps.World;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;

/** People who join, move and leave in authentik. */
public final class AuthentikUserSteps {

  private static final String NEW_NAME = "Byron";

  private final World world;
  private final AuthentikScenario authentik;
  private int sentBefore;

  /** For one scenario. */
  public AuthentikUserSteps(World world, AuthentikScenario authentik) {
    this.world = world;
    this.authentik = authentik;
  }

  /** Added before, or earlier than the SCIM provider. */
  @Given("{person} is in authentik")
  public void isThere(Person person) {
    authentik.hire(person);
  }

  /** Added before. */
  @Given("{person} and {person} are in authentik")
  public void areThere(Person one, Person other) {
    authentik.hire(one);
    authentik.hire(other);
  }

  /** The limit of a rate is reached. */
  @Given("authentik's next change of an account comes too soon")
  public void tooSoon() {
    world
        .wire()
        .arrange(
            request -> request.method().equals("PUT"),
            Mishap.answered(429, "Too Many Requests", Headers.none(), ""));
  }

  /** A gateway fails. */
  @Given("authentik's next deletion is refused on its way")
  public void deletionRefused() {
    world
        .wire()
        .arrange(
            request -> request.method().equals("DELETE"),
            Mishap.answered(500, "Internal Server Error", Headers.none(), ""));
  }

  /** A new user, of whom the provider hears at once. */
  @When("{person} joins authentik")
  public void joins(Person person) {
    authentik.hire(person);
  }

  /** authentik has one field for names, and it may have one word. */
  @When("{person} joins authentik by first name alone")
  public void joinsByFirstName(Person person) {
    authentik.hire(person, person.givenName());
  }

  /** The field for names may be empty. */
  @When("{person} joins authentik without name and e-mail address")
  public void joinsNameless(Person person) {
    authentik.remember(person, authentik.directory().addUser(authentik.userName(person), "", ""));
  }

  /** A picture by its address. */
  @When("{person} joins authentik with a picture")
  public void joinsPictured(Person person) {
    var user =
        authentik
            .directory()
            .add(
                authentik.userName(person),
                authentik.wholeName(person),
                authentik.userName(person),
                "https://pictures.example/" + world.names().marker() + ".png");
    authentik.remember(person, user);
  }

  /** Another name in the same field. */
  @When("{person} is renamed in authentik")
  public void renamed(Person person) {
    var name = person.givenName() + " " + world.names().family(NEW_NAME);
    authentik.directory().save(authentik.user(person).called(name));
  }

  /** The switch "Is active". */
  @When("{person} is deactivated in authentik")
  public void deactivated(Person person) {
    authentik.directory().save(authentik.user(person).active(false));
  }

  /** The button "Update" with nothing changed. */
  @When("{person} is saved in authentik without any change")
  public void saved(Person person) {
    authentik.id(person);
    sentBefore = authentik.sent().size();
    authentik.directory().save(authentik.user(person));
  }

  /** Deleted for good. */
  @When("{person} is deleted in authentik")
  public void deletedHere(Person person) {
    var user = authentik.user(person);
    authentik.noteForeign(person, authentik.id(person));
    authentik.directory().delete(user);
  }

  /** What was shown need not be sent again (AUTHENTIK-P-06). */
  @Then("authentik has nothing to send about {person}")
  public void nothingSent(Person person) {
    var later = authentik.sent().subList(sentBefore, authentik.sent().size());
    var creation = authentik.last(each -> isCreation(each.request()));
    world
        .examine(creation)
        .that(
            later.isEmpty(),
            "an answer that shows all that was sent about " + person,
            creation.json().toString(),
            "");
  }

  private static boolean isCreation(Request request) {
    return request.method().equals("POST") && request.target().endsWith("/Users");
  }
}
