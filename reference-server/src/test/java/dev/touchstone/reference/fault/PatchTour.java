package dev.touchstone.reference.fault;

import java.util.List;

/** The part of a tour that meets the faults of PATCH: a fresh user for each change. */
final class PatchTour {
  private static final List<String> CHANGES =
      List.of(
          "{'op':'add','path':'title','value':'Dean'}",
          "{'op':'add','path':'nickName','value':'Babs'}",
          "{'op':'add','path':'name','value':{'givenName':'Liz'}}",
          "{'op':'add','path':'emails','value':[{'value':'c@x','type':'home'}]}",
          "{'op':'add','path':'emails','value':[{'value':'b@x','type':'home'}]}",
          "{'op':'add','path':'schemas','value':['URN:enterprise:2.0:User']}",
          "{'op':'add','path':'URN:enterprise:2.0:User:employeeNumber','value':'1'}",
          "{'op':'add','path':'groups','value':[]}",
          "{'op':'remove'}",
          "{'op':'remove','path':'title'}",
          "{'op':'remove','path':'userName'}",
          "{'op':'remove','path':'emails'}",
          "{'op':'remove','path':'emails[type eq \\'home\\']'}",
          "{'op':'replace','path':'title','value':null}",
          "{'op':'replace','path':'nickName','value':'Babs'}",
          "{'op':'replace','path':'emails','value':[{'value':'c@x','type':'work'}]}",
          "{'op':'replace','path':'emails[value eq \\'b@x\\'].primary','value':true}",
          "{'op':'replace','path':'emails[type eq \\'home\\'].display','value':'D'}",
          "{'op':'replace','path':'emails[type eq \\'no\\'].value','value':'d@x'}",
          "{'op':'replace','path':'urn:ietf:params:scim:schemas:core:2.0:User:title','value':'D'}",
          "{'op':'replace','path':'a..b','value':'D'}",
          "{'op':'improve','path':'title'}",
          "{'op':'replace','path':'title','value':'A'},{'op':'replace','path':'title','value':'B'}",
          "{'op':'Add','path':'emails[type eq \\'home\\'].Display','value':'D'}",
          "{'op':'add','path':'addresses[type eq \\'work\\'].locality','value':'L'},"
              + "{'op':'add','path':'addresses[type eq \\'work\\'].country','value':'US'}",
          "{'op':'replace','value':{'name.givenName':'C','URN:enterprise:2.0:User:division':'D'}}",
          "{'op':'add','path':'URN:enterprise:2.0:User:manager','value':'M'}",
          "{'op':'add','path':'URN:enterprise:2.0:User:manager','value':{'value':'M'}},"
              + "{'op':'replace','path':'URN:enterprise:2.0:User:manager','value':''}",
          "{'op':'add','path':'manager','value':[{'value':'M'}]}",
          "{'op':'add','path':'roles[primary eq \\'True\\'].value','value':'R'}",
          "{'op':'replace','path':'title','value':'A'},{'op':'remove','path':'id'}");

  private final Tour tour;

  private PatchTour(Tour tour) {
    this.tour = tour;
  }

  static void go(Tour tour) {
    var patches = new PatchTour(tour);
    for (var i = 0; i < CHANGES.size(); i++) {
      patches.change("changed" + i, CHANGES.get(i));
    }
  }

  private void change(String userName, String operations) {
    var made =
        tour.client()
            .newUser(
                userName,
                json(
                    ",'title':'T','name':{'givenName':'B','familyName':'L'},'emails':["
                        + "{'value':'a@x','type':'work','primary':true},"
                        + "{'value':'b@x','type':'home'},{'value':'h@x','type':'home'}]"));
    var path = "/Users/" + Tour.id(made);
    tour.note(tour.client().patch(path, json(operations)));
    tour.note(tour.client().get(path));
  }

  private static String json(String text) {
    return text.replace("\\'", "\\\"")
        .replace("'", "\"")
        .replace("URN:", "urn:ietf:params:scim:schemas:extension:");
  }
}
