package dev.touchstone.reference.fault;

import dev.touchstone.reference.filter.Operator;
import dev.touchstone.reference.protocol.MediaType;
import dev.touchstone.reference.schema.Urns;
import dev.touchstone.reference.store.NameClaim;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A deliberate misbehaviour of the reference server, by which checks are proved. What each does
 * wrong, and which requirements that breaks, stands in {@code faults.tsv}.
 */
public enum Fault {
  CONFIG_AS_LIST(DiscoveryFaults::configAsList),
  CONFIG_FLAGS_AS_STRINGS(DiscoveryFaults::configFlagsAsStrings),
  CONFIG_WITHOUT_LIMITS(DiscoveryFaults::configWithoutLimits),
  CONFIG_WITHOUT_AUTHENTICATION_SCHEMES(DiscoveryFaults::configWithoutAuthenticationSchemes),
  CONFIG_SCHEMES_WITHOUT_TYPE(DiscoveryFaults::configSchemesWithoutType),
  CONFIG_NEEDS_CREDENTIALS(DiscoveryFaults::configNeedsCredentials),
  SCHEMAS_AS_BARE_ARRAY(() -> DiscoveryFaults.asBareArray("Schemas")),
  SCHEMA_NOT_FOUND_BY_ID(() -> DiscoveryFaults.notFoundById("Schemas")),
  RESOURCE_TYPES_AS_BARE_ARRAY(() -> DiscoveryFaults.asBareArray("ResourceTypes")),
  RESOURCE_TYPES_OMIT_GROUP(DiscoveryFaults::resourceTypesOmitGroup),
  RESOURCE_TYPE_NOT_FOUND_BY_ID(() -> DiscoveryFaults.notFoundById("ResourceTypes")),
  DISCOVERY_IS_PAGED(DiscoveryFaults::discoveryIsPaged),
  DISCOVERY_FILTER_IGNORED(DiscoveryFaults::discoveryFilterIgnored),
  DISCOVERY_TAKES_WRITES(DiscoveryFaults::discoveryTakesWrites),
  ATTRIBUTES_WITHOUT_CHARACTERISTICS(DiscoveryFaults::attributesWithoutCharacteristics),
  ATTRIBUTES_OF_UNKNOWN_TYPE(DiscoveryFaults::attributesOfUnknownType),
  COMPLEX_WITHOUT_SUB_ATTRIBUTES(DiscoveryFaults::complexWithoutSubAttributes),
  USER_NAME_DECLARED_OPTIONAL(() -> DiscoveryFaults.declaredOptional(Urns.USER, "userName")),
  GROUP_NAME_DECLARED_OPTIONAL(() -> DiscoveryFaults.declaredOptional(Urns.GROUP, "displayName")),
  RESOURCE_TYPE_NAMES_UNKNOWN_SCHEMA(DiscoveryFaults::resourceTypeNamesUnknownSchema),
  RESOURCE_TYPE_WITHOUT_ENDPOINT(DiscoveryFaults::resourceTypeWithoutEndpoint),
  MESSAGE_SCHEMAS_LISTED(DiscoveryFaults::messageSchemasListed),
  CREATE_ANSWERS_200(CreateFaults::answers200),
  CREATE_WITHOUT_LOCATION_HEADER(CreateFaults::withoutLocationHeader),
  READ_ANSWERS_203(ShapeFaults::readAnswers203),
  RESOURCES_WITHOUT_META(() -> ShapeFaults.without("meta")),
  WRONG_RESOURCE_TYPE(ShapeFaults::wrongResourceType),
  WRONG_LOCATION(ShapeFaults::wrongLocation),
  ADOPTS_CLIENT_ID(CreateFaults::adoptsClientId),
  INVENTS_EXTERNAL_ID(CreateFaults::inventsExternalId),
  CREATED_AND_MODIFIED_DIFFER(ShapeFaults::createdAndModifiedDiffer),
  LAST_MODIFIED_NEVER_MOVES(ShapeFaults::lastModifiedNeverMoves),
  CREATE_ANSWERS_EMPTY_BODY(CreateFaults::answersEmptyBody),
  CREATE_FORGETS_ATTRIBUTES(CreateFaults::forgetsAttributes),
  DUPLICATES_ACCEPTED(NameClaims.NONE),
  DUPLICATE_WITHOUT_SCIM_TYPE(CreateFaults::duplicateWithoutScimType),
  DUPLICATE_AS_400(CreateFaults::duplicateAs400),
  DUPLICATE_CHECK_IS_CASE_SENSITIVE(NameClaims.CASE_SENSITIVE),
  MANGLES_UNICODE(CreateFaults::manglesUnicode),
  EXTERNAL_ID_DROPPED(CreateFaults::externalIdDropped),
  READ_ONLY_ATTRIBUTES_REFUSED(CreateFaults::readOnlyAttributesRefused),
  READ_ONLY_ATTRIBUTES_REFUSED_IN_PUT(CreateFaults::readOnlyAttributesRefusedInPut),
  EMAIL_TYPE_REQUIRED(CreateFaults::emailTypeRequired),
  PASSWORD_COMPLEXITY_ENFORCED(CreateFaults::passwordComplexityEnforced),
  PASSWORD_RETURNED(CreateFaults::passwordReturned),
  USER_NAME_REQUIREMENT_IGNORED(CreateFaults::userNameRequirementIgnored),
  VALUE_ERRORS_AS_500(FormFaults::valueErrorsAs500),
  NAMES_WITHOUT_AT_AS_500(FormFaults::namesWithoutAtAs500),
  ACTIVE_TEXT_TAKEN_AS_TRUE(FormFaults::activeTextTakenAsTrue),
  PUT_WITHOUT_ACTIVE_DEACTIVATES(FormFaults::putWithoutActiveDeactivates),
  PUT_ENDS_MEMBERSHIPS(FormFaults::putEndsMemberships),
  DANGLING_AMPERSAND_REFUSED(FormFaults::danglingAmpersandRefused),
  CONTENT_TYPE_OF_NOTHING_REFUSED(FormFaults::contentTypeOfNothingRefused),
  GROUP_LIST_CUT(FormFaults::groupListCut),
  GROUP_NAME_TAKEN_AS_500(FormFaults::groupNameTakenAs500),
  OLD_GROUP_PATCH_SWALLOWED(FormFaults::oldGroupPatchSwallowed),
  PUT_MERGES(ChangeFaults::putMerges),
  PUT_IGNORED(ChangeFaults::putIgnored),
  CLIENT_META_TAKEN(ChangeFaults::clientMetaTaken),
  PUT_CREATES(ChangeFaults::putCreates),
  PUT_ANSWERS_204(ChangeFaults::putAnswers204),
  PUT_IGNORES_ACTIVE(ChangeFaults::putIgnoresActive),
  ACTIVE_AS_STRING(ShapeFaults::activeAsString),
  ACTIVE_IGNORED_ON_CREATE(CreateFaults::activeIgnored),
  ID_CHANGES_ON_RENAME(ChangeFaults::idChangesOnRename),
  IDS_REUSED(LeaverFaults::idsReused),
  RESERVED_IDS(CreateFaults::reservedIds),
  DELETE_ANSWERS_200(LeaverFaults::deleteAnswers200),
  DELETE_KEEPS_RESOURCE(() -> LeaverFaults.deleteKeeps("Users")),
  DELETED_USERS_STILL_LISTED(LeaverFaults::deletedUsersStillListed),
  DELETED_NAMES_STAY_TAKEN(CreateFaults::deletedNamesStayTaken),
  UNKNOWN_USER_AS_EMPTY_200(LeaverFaults::unknownUserAsEmpty200),
  DEACTIVATED_USERS_VANISH_FROM_LISTS(LeaverFaults::deactivatedVanishFromLists),
  DEACTIVATED_USERS_NOT_FOUND(LeaverFaults::deactivatedNotFound),
  ACTIVE_AS_TEXT_REFUSED(LeaverFaults::activeAsTextRefused),
  ACTIVE_ADDED_REFUSED(LeaverFaults::activeAddedRefused),
  DEACTIVATION_ENDS_MEMBERSHIPS(LeaverFaults::deactivationEndsMemberships),
  PATCH_WITHOUT_EFFECT(ChangeFaults::patchWithoutEffect),
  PATHLESS_PATCH_REFUSED(ChangeFaults::pathlessPatchRefused),
  PATHLESS_PATCH_IGNORED(ChangeFaults::pathlessPatchIgnored),
  PATHLESS_PATCH_WIPES(ChangeFaults::pathlessPatchWipes),
  PATCH_UNSUPPORTED(ChangeFaults::patchUnsupported),
  PATCH_ANSWERS_202(ChangeFaults::patchAnswers202),
  PATCH_ADD_IGNORED(() -> PatchFaults.ignored("add")),
  PATCH_REMOVE_IGNORED(() -> PatchFaults.ignored("remove")),
  PATCH_REPLACE_IGNORED(() -> PatchFaults.ignored("replace")),
  PATCH_ADD_KEEPS_VALUE(PatchFaults::addKeepsValue),
  PATCH_ADD_REPLACES_VALUES(PatchFaults::addReplacesValues),
  PATCH_REPLACE_APPENDS(PatchFaults::replaceAppends),
  PATCH_WIPES_COMPLEX_VALUE(PatchFaults::complexValueWiped),
  PATCH_REPEATED_ADD_REFUSED(PatchFaults::repeatedAddRefused),
  PATCH_REPEATED_VALUES_KEPT(PatchAnswerFaults::repeatedValuesKept),
  PATCH_WITHOUT_CHANGE_IS_DATED(PatchAnswerFaults::unchangedCountsAsChanged),
  PATCH_REPLACE_OF_ABSENT_REFUSED(PatchFaults::replaceOfAbsentRefused),
  PATCH_REMOVE_KEEPS_FIRST_VALUE(PatchFaults::removeKeepsFirstValue),
  PATCH_FILTERED_REMOVAL_TAKES_ALL(PatchFaults::filteredRemovalTakesAll),
  PATCH_VALUE_PATHS_IGNORED(PatchFaults::valuePathsIgnored),
  PATCH_CHANGES_FIRST_MATCH_ONLY(PatchFaults::onlyFirstMatchChanged),
  PATCH_READ_ONLY_IGNORED(PatchFaults::readOnlyIgnored),
  PATCH_NULL_IGNORED(PatchFaults::nullIgnored),
  PATCH_OPERATIONS_REVERSED(PatchFaults::reversed),
  PATCH_QUALIFIED_PATH_REFUSED(() -> PatchFaults.pathRefused("urn:ietf:params:scim:schemas:core")),
  PATCH_OF_SCHEMAS_REFUSED(() -> PatchFaults.pathRefused("schemas")),
  PATCH_EXTENSION_NOT_NAMED(PatchAnswerFaults::extensionNotNamed),
  PATCH_KEEPS_OLD_PRIMARY(PatchAnswerFaults::oldPrimaryStays),
  PATCH_NOT_ATOMIC(PatchAnswerFaults::notAtomic),
  PATCH_FAILURE_SWALLOWED(PatchAnswerFaults::failureSwallowed),
  PATCH_ANSWERS_204(PatchAnswerFaults::answers204),
  PATCH_MALFORMED_ACCEPTED(() -> PatchAnswerFaults.accepted("invalidSyntax", "invalidValue")),
  PATCH_BAD_PATH_ACCEPTED(() -> PatchAnswerFaults.accepted("invalidPath", "invalidFilter")),
  PATCH_NO_TARGET_ACCEPTED(() -> PatchAnswerFaults.accepted("noTarget")),
  PATCH_MUTABILITY_IGNORED(() -> PatchAnswerFaults.accepted("mutability")),
  PATCH_OPS_IN_CAPITALS_REFUSED(DialectFaults::capitalsRefused),
  PATCH_DOTTED_KEYS_IGNORED(
      () -> DialectFaults.keysIgnored(key -> key.contains(".") && !key.startsWith("urn:"))),
  PATCH_URN_KEYS_IGNORED(() -> DialectFaults.keysIgnored(key -> key.startsWith("urn:"))),
  PATCH_NAMES_IN_CAPITALS_REFUSED(DialectFaults::namesWithCapitalsRefused),
  PATCH_ABSENT_ELEMENT_REFUSED(DialectFaults::absentElementRefused),
  PATCH_ABSENT_ELEMENT_MADE_TWICE(DialectFaults::absentElementMadeTwice),
  PATCH_FILTER_CHANGES_ALL(DialectFaults::filterChangesAll),
  PATCH_MANAGER_AS_TEXT_REFUSED(DialectFaults::managerAsTextRefused),
  PATCH_MANAGER_WITHOUT_SCHEMA_REFUSED(DialectFaults::managerWithoutSchemaRefused),
  PATCH_MANAGER_KEPT_ON_EMPTY_TEXT(DialectFaults::managerKeptOnEmptyText),
  PATCH_TEXTS_FOR_BOOLEANS_REFUSED(DialectFaults::textsForBooleansRefused),
  NO_TARGET_WITHOUT_SCIM_TYPE(() -> ErrorFaults.withoutScimType("noTarget")),
  PATH_ERRORS_WITHOUT_SCIM_TYPE(() -> ErrorFaults.withoutScimType("invalidPath")),
  MUTABILITY_WITHOUT_SCIM_TYPE(() -> ErrorFaults.withoutScimType("mutability")),
  SCHEMAS_DUPLICATED(ShapeFaults::schemasDuplicated),
  RESOURCES_WITHOUT_SCHEMAS(() -> ShapeFaults.without("schemas")),
  RESOURCES_WITHOUT_ID(() -> ShapeFaults.without("id")),
  SHORT_DATES(ShapeFaults::shortDates),
  LOCATION_WITH_QUERY(ShapeFaults::locationWithQuery),
  FILTER_IGNORED(() -> ListFaults.filterIgnored("Users")),
  FILTER_MATCHES_SUBSTRING(ListFaults::matchesSubstring),
  FILTER_IS_CASE_SENSITIVE(() -> ListFaults.filterIsCaseSensitive("Users", "userName")),
  FILTER_BY_USER_NAME_REFUSED(() -> ListFaults.filterRefused("Users", "userName")),
  FILTER_EQUAL_AS_BEGINNING(() -> FilterFaults.operatorAs(Operator.EQ, Operator.SW)),
  FILTER_UNEQUAL_AS_EQUAL(() -> FilterFaults.operatorAs(Operator.NE, Operator.EQ)),
  FILTER_CONTAINING_AS_BEGINNING(() -> FilterFaults.operatorAs(Operator.CO, Operator.SW)),
  FILTER_BEGINNING_AS_CONTAINING(() -> FilterFaults.operatorAs(Operator.SW, Operator.CO)),
  FILTER_ENDING_AS_CONTAINING(() -> FilterFaults.operatorAs(Operator.EW, Operator.CO)),
  FILTER_GREATER_INCLUDES_EQUAL(() -> FilterFaults.operatorAs(Operator.GT, Operator.GE)),
  FILTER_GREATER_EXCLUDES_EQUAL(() -> FilterFaults.operatorAs(Operator.GE, Operator.GT)),
  FILTER_LESS_INCLUDES_EQUAL(() -> FilterFaults.operatorAs(Operator.LT, Operator.LE)),
  FILTER_LESS_EXCLUDES_EQUAL(() -> FilterFaults.operatorAs(Operator.LE, Operator.LT)),
  FILTER_PRESENT_IS_ALWAYS_TRUE(FilterFaults::presenceAlways),
  FILTER_BY_ACTIVE_FINDS_NOBODY(() -> FilterFaults.neverBy("active")),
  FILTER_BY_SCHEMAS_FINDS_NOBODY(() -> FilterFaults.neverBy("schemas")),
  FILTER_BY_EMAIL_FINDS_NOBODY(() -> FilterFaults.neverBy("emails.value")),
  FILTER_BY_EXTERNAL_ID_IGNORES_CASE(FilterFaults::externalIdIgnoresCase),
  FILTER_SIGNS_FIND_NOTHING(FilterFaults::signsFindNothing),
  FILTER_NOT_IGNORED(FilterFaults::notIgnored),
  FILTER_NOT_BINDS_LOOSELY(FilterFaults::notBindsLoosely),
  FILTER_OR_BINDS_TIGHTER(FilterFaults::orBindsTighter),
  FILTER_GROUPING_IGNORED(FilterFaults::groupingIgnored),
  FILTER_BRACKETS_ACROSS_VALUES(FilterFaults::bracketsAcrossValues),
  FILTER_BRACKETS_FIND_NOTHING(FilterFaults::bracketsFindNothing),
  FILTER_NAMES_ARE_CASE_SENSITIVE(FilterFaults::namesInCapitalsRefused),
  FILTER_QUALIFIED_NAMES_REFUSED(FilterFaults::qualifiedNamesRefused),
  FILTER_BY_REFERENCE_REFUSED(FilterFaults::referencesRefused),
  FILTER_ORDERS_SWITCHES(FilterFaults::switchesHaveOrder),
  AND_OR_CUT(ListFaults::andOrCut),
  BAD_FILTER_MATCHES_ALL(ListFaults::badFilterMatchesAll),
  BAD_FILTER_WITHOUT_SCIM_TYPE(ListFaults::badFilterWithoutScimType),
  UNKNOWN_OPERATOR_ACCEPTED(ListFaults::unknownOperatorAccepted),
  NO_MATCH_AS_404(() -> ListFaults.noMatchAs404(filter -> true)),
  NO_MATCH_BY_OTHER_NAMES_AS_404(
      () -> ListFaults.noMatchAs404(filter -> filter.matches("(externalId|emails\\[).*"))),
  COUNTERS_AS_STRINGS(ListFaults::countersAsStrings),
  LIST_WITHOUT_SCHEMA(() -> ListFaults.without("schemas")),
  LIST_WITHOUT_TOTAL(() -> ListFaults.without("totalResults")),
  LIST_AS_BARE_ARRAY(ListFaults::asBareArray),
  LIST_WITHOUT_RESOURCES(() -> ListFaults.without("Resources")),
  PAGE_START_BELOW_1_REFUSED(() -> PagingFaults.refused("startIndex", 1)),
  PAGE_START_COUNTED_FROM_0(PagingFaults::countedFromZero),
  PAGE_START_IGNORED(PagingFaults::startIgnored),
  PAGE_WITHOUT_COUNTERS(PagingFaults::withoutCounters),
  PAGE_TOTAL_IS_ITS_SIZE(PagingFaults::totalIsPageSize),
  EMPTY_PAGE_AS_404(PagingFaults::emptyPageAs404),
  NEGATIVE_COUNT_REFUSED(() -> PagingFaults.refused("count", 0)),
  SORT_IGNORED(() -> PagingFaults.orderIgnored(by -> true)),
  SORT_BY_PART_IGNORED(() -> PagingFaults.orderIgnored(by -> by.contains("."))),
  SORT_ALWAYS_ASCENDS(PagingFaults::alwaysAscending),
  SORT_DESCENDS_BY_DEFAULT(PagingFaults::descendsByDefault),
  SORT_IS_CASE_SENSITIVE(
      () -> PagingFaults.ordered("userName", user -> user.path("userName").asText())),
  SORT_IGNORES_CASE_OF_EXTERNAL_ID(
      () ->
          PagingFaults.ordered(
              "externalId", user -> user.path("externalId").asText().toLowerCase(Locale.ROOT))),
  SORT_BY_FIRST_VALUE(
      () -> PagingFaults.ordered("emails.value", user -> user.at("/emails/0/value").asText())),
  SORT_MISSING_VALUES_FIRST(
      () -> PagingFaults.ordered("title", user -> user.path("title").asText(""))),
  EMPTY_LIST_WITHOUT_RESOURCES(ListFaults::emptyWithoutResources),
  RESOURCES_NULL_WHEN_EMPTY(ListFaults::nullWhenEmpty),
  COUNT_IGNORED(ListFaults::countIgnored),
  ITEMS_PER_PAGE_IS_COUNT(ListFaults::itemsPerPageIsCount),
  PAGE_CAPPED_AT_20(ListFaults::pageCappedAt20),
  PLUS_NOT_DECODED(ListFaults::plusNotDecoded),
  GROUP_FILTER_IGNORED(() -> ListFaults.filterIgnored("Groups")),
  GROUP_FILTER_IS_CASE_SENSITIVE(() -> ListFaults.filterIsCaseSensitive("Groups", "displayName")),
  GROUP_FILTER_REFUSED(() -> ListFaults.filterRefused("Groups", "")),
  GROUPS_NOT_LISTED(GroupRefusals::notListed),
  GROUP_EXTERNAL_ID_REQUIRED(GroupFaults::externalIdRequired),
  GROUP_MEMBERS_REQUIRED(GroupFaults::membersRequired),
  GROUP_CREATE_DROPS_MEMBERS(GroupFaults::createDropsMembers),
  MEMBER_TYPE_REQUIRED(GroupFaults::memberTypeRequired),
  MEMBER_ADD_IGNORED(GroupFaults::addIgnored),
  MEMBER_ADD_REPLACES(GroupFaults::addReplaces),
  MEMBER_ADDED_TWICE_REFUSED(GroupFaults::addedTwiceRefused),
  MEMBER_REMOVE_EMPTIES_GROUP(GroupFaults::removeEmptiesGroup),
  MEMBER_REMOVE_IGNORED(GroupFaults::removeIgnored),
  UNKNOWN_MEMBER_REMOVAL_REFUSED(GroupFaults::unknownRemovalRefused),
  GROUP_RENAME_WITH_ID_REFUSED(GroupFaults::renameWithIdRefused),
  GROUP_RENAME_IGNORED(GroupFaults::renameIgnored),
  GROUP_RENAME_EMPTIES_GROUP(GroupFaults::renameEmptiesGroup),
  GROUP_PUT_APPENDS_MEMBERS(GroupFaults::putAppendsMembers),
  GROUP_PUT_IGNORES_MEMBERS(GroupFaults::putIgnoresMembers),
  GROUP_PUT_REFUSED(GroupRefusals::putRefused),
  GROUP_PATCH_REFUSED(GroupRefusals::patchRefused),
  GROUP_PUT_RENAME_IGNORED(GroupRefusals::putRenameIgnored),
  GROUP_READ_WITHOUT_MEMBERS(GroupFaults::readWithoutMembers),
  GROUP_DELETE_IGNORED(() -> LeaverFaults.deleteKeeps("Groups")),
  GROUP_DELETE_REMOVES_USERS(GroupFaults::deleteRemovesUsers),
  MEMBERS_REPLACE_WITH_EMPTY_IGNORED(GroupFaults::replaceWithEmptyIgnored),
  MEMBERS_REPLACE_IGNORED(GroupRefusals::replaceIgnored),
  MEMBERS_REPLACE_APPENDS(GroupRefusals::replaceAppends),
  DELETED_USERS_STAY_MEMBERS(GroupFaults::deletedUsersStayMembers),
  PATHLESS_MEMBERS_IGNORED(PushFaults::pathlessMembersIgnored),
  NAMELESS_MEMBERS_REFUSED(PushFaults::namelessMembersRefused),
  LARGE_MEMBER_LISTS_REFUSED(PushFaults::largeListsRefused),
  LARGE_MEMBER_LISTS_CUT(PushFaults::largeListsCut),
  UNKNOWN_MEMBER_DROPS_ALL(PushFaults::unknownMemberDropsAll),
  UNKNOWN_MEMBER_NOT_NAMED(PushFaults::unknownMemberNotNamed),
  GROUP_CHANGES_ANSWERED_BY_HALF(PushFaults::changesAnsweredByHalf),
  VANISHED_GROUP_ANSWERED_204(PushFaults::vanishedAnswered204),
  DELETED_GROUPS_STILL_LISTED(PushFaults::deletedStillListed),
  GROUP_DUPLICATES_MERGED(GroupRefusals::duplicatesMerged),
  GROUP_EXTERNAL_ID_IGNORED(GroupRefusals::externalIdIgnored),
  PARALLEL_MEMBERS_LOST(LostUpdates::ofMembers),
  GROUP_NAME_REQUIREMENT_IGNORED(MembershipFaults::namelessGroupsAccepted),
  GROUP_NESTING_REFUSED(MembershipFaults::nestingRefused),
  MEMBERS_LEAD_NOWHERE(MembershipFaults::membersLeadNowhere),
  USER_GROUPS_LEAD_NOWHERE(MembershipFaults::groupsLeadNowhere),
  USER_GROUPS_BY_NAME(MembershipFaults::groupsByName),
  USER_GROUPS_WRITABLE(MembershipFaults::groupsWritable),
  SEARCH_OF_USERS_REFUSED(() -> ProjectionFaults.searchRefused("Users")),
  SEARCH_OF_GROUPS_REFUSED(() -> ProjectionFaults.searchRefused("Groups")),
  SEARCH_IGNORES_PAGING(() -> ProjectionFaults.searchIgnores("startIndex", "count")),
  SEARCH_IGNORES_ORDER(() -> ProjectionFaults.searchIgnores("sortBy", "sortOrder")),
  SEARCH_NEEDS_NO_SCHEMA(ProjectionFaults::searchNeedsNoSchema),
  ROOT_KNOWS_USERS_ONLY(ProjectionFaults::rootKnowsUsersOnly),
  ATTRIBUTES_IGNORED(() -> ProjectionFaults.ignored("attributes")),
  ATTRIBUTES_IGNORED_IN_WRITES(ProjectionFaults::ignoredInWrites),
  ATTRIBUTES_OF_PARTS_BRING_THE_WHOLE(ProjectionFaults::partsAsWhole),
  EXCLUDED_ATTRIBUTES_IGNORED(() -> ProjectionFaults.ignored("excludedAttributes")),
  ID_ONLY_IF_ASKED_FOR(ProjectionFaults::idOnlyIfAsked),
  ID_CAN_BE_LEFT_OUT(ProjectionFaults::idCanBeLeftOut),
  UNKNOWN_PARAMETERS_REFUSED(ProjectionFaults::unknownParametersRefused),
  BAD_ATTRIBUTE_NAMES_AS_500(ProjectionFaults::badNamesAs500),
  ETAG_HEADER_MISSING(VersionFaults::withoutHeader),
  VERSION_NOT_IN_BODY(VersionFaults::notInBody),
  VERSION_IN_BODY_DIFFERS(VersionFaults::bodyDiffers),
  VERSION_NEVER_CHANGES(VersionFaults::neverChanges),
  VERSION_CHANGES_WITH_READING(VersionFaults::changesWithReading),
  IF_MATCH_IGNORED(() -> VersionFaults.conditionIgnored("If-Match")),
  IF_NONE_MATCH_IGNORED(() -> VersionFaults.conditionIgnored("If-None-Match")),
  EXTENSION_IGNORED_IN_PUT(AttributeFaults::extensionIgnoredInPut),
  ELEMENT_TYPES_NOT_SHOWN(AttributeFaults::elementTypesNotShown),
  PUT_APPENDS_ELEMENTS(AttributeFaults::putAppendsElements),
  ROLES_DROPPED(AttributeFaults::rolesDropped),
  UNKNOWN_ATTRIBUTES_REFUSED(AttributeFaults::unknownAttributesRefused),
  CLEARED_VALUES_REFUSED(AttributeFaults::clearedValuesRefused),
  PASSWORD_CHANGE_REFUSED(AttributeFaults::passwordChangeRefused),
  READS_LAG_BEHIND(AttributeFaults::readsLagBehind),
  ERRORS_AS_HTML(ErrorFaults::asHtml),
  ERRORS_AS_PLAIN_TEXT(ErrorFaults::asPlainText),
  ERRORS_WITHOUT_SCHEMA(ErrorFaults::withoutSchema),
  ERROR_STATUS_AS_NUMBER(ErrorFaults::statusAsNumber),
  ERROR_STATUS_WRONG(ErrorFaults::statusWrong),
  ERRORS_WITHOUT_DETAIL(ErrorFaults::withoutDetail),
  ERRORS_WITH_200(ErrorFaults::with200),
  UNKNOWN_SCIM_TYPE(ErrorFaults::unknownScimType),
  SYNTAX_ERRORS_AS_500(ErrorFaults::syntaxErrorsAs500),
  SYNTAX_ERRORS_WITHOUT_SCIM_TYPE(() -> ErrorFaults.withoutScimType("invalidSyntax")),
  VALUE_ERRORS_WITHOUT_SCIM_TYPE(() -> ErrorFaults.withoutScimType("invalidValue")),
  UNKNOWN_ENDPOINT_AS_EMPTY_LIST(ErrorFaults::unknownEndpointAsEmptyList),
  NOT_FOUND_AS_400(ErrorFaults::notFoundAs400),
  NO_AUTHENTICATION(AccessFaults::noAuthentication),
  ANY_TOKEN_ACCEPTED(AccessFaults::anyTokenAccepted),
  NO_WWW_AUTHENTICATE(AccessFaults::noWwwAuthenticate),
  UNAUTHORIZED_AS_HTML(AccessFaults::unauthorizedAsHtml),
  USER_AGENT_REQUIRED(AccessFaults::userAgentRequired),
  PLAIN_JSON_MEDIA_TYPE(() -> AccessFaults.mediaType(MediaType.JSON)),
  TEXT_MEDIA_TYPE(() -> AccessFaults.mediaType("text/plain")),
  SCIM_JSON_REFUSED(AccessFaults::scimJsonRefused),
  JSON_REFUSED(AccessFaults::jsonRefused),
  LATIN1_ANSWERS(AccessFaults::latin1Answers),
  PAUSE_AS_DATE(AccessFaults::pauseAsDate),
  DOUBLE_SLASH_NOT_FOUND(AccessFaults::doubleSlashNotFound),
  BASIC_REFUSED(AccessFaults::basicRefused),
  ISSUED_TOKENS_REFUSED(AccessFaults::issuedTokensRefused),
  PAGE_ORDER_CHANGES(ImportFaults::orderChanges),
  USERS_LISTED_WITHOUT_ACTIVE(() -> ImportFaults.listedWithout("Users", "active")),
  USERS_LISTED_WITHOUT_NAMES(
      () -> ImportFaults.listedWithout("Users", "name", "emails", "displayName")),
  GROUPS_LISTED_WITHOUT_MEMBERS(() -> ImportFaults.listedWithout("Groups", "members")),
  PRIMARY_EMAIL_NOT_MARKED(ImportFaults::primaryForgotten),
  SECOND_PRIMARY_EMAIL(ImportFaults::secondPrimary),
  ROLES_WITHOUT_ID(() -> ImportFaults.grantableWithout("id")),
  ROLES_WITHOUT_NAME(() -> ImportFaults.grantableWithout("displayName")),
  ENTITLEMENTS_WITHOUT_TYPE(() -> ImportFaults.grantableWithout("type")),
  ROLES_ARE_NOT_PAGED(ImportFaults::grantableNotPaged),
  GRANTS_NOT_STORED(() -> ImportFaults.notStored("roles", "entitlements")),
  LAST_ROLE_STAYS(ImportFaults::lastRoleStays),
  PHONE_NUMBERS_REFORMATTED(() -> LoopFaults.reformatted("phoneNumbers", LoopFaults::digits)),
  EMAILS_LOWER_CASED(() -> LoopFaults.reformatted("emails", LoopFaults::lowerCase)),
  PREFERRED_LANGUAGE_HIDDEN(() -> LoopFaults.hidden("preferredLanguage")),
  MANAGER_HIDDEN(LoopFaults::managerHidden),
  MANAGER_SHOWN_AS_TEXT(LoopFaults::managerAsText),
  BUSY_WITHOUT_PAUSE(LoopFaults::busyWithoutPause),
  LOOK_UPS_IN_A_ROW_REFUSED(LoopFaults::lookUpsInARowRefused),
  PARALLEL_CREATIONS_REFUSED(LockedOut::parallelCreations),
  RATE_LIMITED_TO_10(BusyFaults::limitedTo10),
  CLIENT_SECRET_IN_FORM_REFUSED(TokenFaults::secretInFormRefused),
  ASSERTIONS_REFUSED(TokenFaults::assertionsRefused),
  TOKENS_SHORT_LIVED(TokenFaults::shortLived),
  PRESET_TOKEN_OF_A_KILOBYTE(() -> (request, next) -> next.handle(request)),
  LANGUAGE_NOT_ANNOUNCED(() -> DiscoveryFaults.unannounced(Urns.USER, "preferredLanguage"));

  private final Function<String, Misbehaviour> misbehaviour;
  private final Optional<NameClaim> nameClaim;

  Fault(Function<String, Misbehaviour> misbehaviour) {
    this(misbehaviour, Optional.empty());
  }

  Fault(Supplier<Misbehaviour> misbehaviour) {
    this(token -> misbehaviour.get(), Optional.empty());
  }

  Fault(NameClaim nameClaim) {
    this(token -> (request, next) -> next.handle(request), Optional.of(nameClaim));
  }

  Fault(Function<String, Misbehaviour> misbehaviour, Optional<NameClaim> nameClaim) {
    this.misbehaviour = misbehaviour;
    this.nameClaim = nameClaim;
  }

  /** The name on the command line: {@code put-merges} for PUT_MERGES. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What the server does wrong, in a sentence. */
  public String description() {
    return FaultTable.row(id()).description();
  }

  /** The ids of the requirements that are broken by it. */
  public List<String> breaks() {
    return FaultTable.row(id()).breaks();
  }

  /** The fault of that id. */
  public static Optional<Fault> byId(String id) {
    return Arrays.stream(values()).filter(fault -> fault.id().equals(id)).findFirst();
  }

  /** The misbehaviour, with a state of its own, of a server that accepts this token. */
  public Misbehaviour misbehaviour(String token) {
    return misbehaviour.apply(token);
  }

  /** What is claimed of a userName, where that is what goes wrong. */
  public Optional<NameClaim> nameClaim() {
    return nameClaim;
  }
}
