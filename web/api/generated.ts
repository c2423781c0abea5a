// Generated from the API's OpenAPI document; see tests/unit/web/api-types.test.ts.
export interface paths {
    "/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Accounts of the district by login, in keyset pages */
        get: operations["getAccounts"];
        put?: never;
        /** Adds an account; a password that is made is in this answer only */
        post: operations["postAccounts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One account */
        get: operations["getAccountsId"];
        /** Changes name, role or unit; where role or unit change its sessions end */
        put: operations["putAccountsId"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{id}/beat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An inspector's beat */
        get: operations["getAccountsIdBeat"];
        /** Replaces an inspector's beat */
        put: operations["putAccountsIdBeat"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{id}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Nobody signs in by it any more, and its sessions end */
        post: operations["postAccountsIdDisable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{id}/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** It may sign in again */
        post: operations["postAccountsIdEnable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{id}/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives it another password, in this answer only; its sessions end */
        post: operations["postAccountsIdPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{id}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Ends all its sessions, everywhere within ten seconds */
        delete: operations["deleteAccountsIdSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/areas/codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The scheme of area codes */
        get: operations["getAreasCodes"];
        /** Sets the scheme of area codes */
        put: operations["putAreasCodes"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/areas/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Imports of areas, newest first */
        get: operations["getAreasImports"];
        put?: never;
        /** Checks a GeoJSON file of areas and keeps it as a preview */
        post: operations["postAreasImports"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/areas/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One import */
        get: operations["getAreasImportsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/areas/imports/{id}/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Applies a preview; faults above the tolerance must be accepted by name */
        post: operations["postAreasImportsIdApply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The trail of every change, newest first, in keyset pages */
        get: operations["getAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/beats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The inspectors with their beats */
        get: operations["getBeats"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/blind-checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The blind checks that wait for the caller, soonest due first: what to look at, and not who fixed it; at most 200 */
        get: operations["getBlindChecks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/blind-checks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says what was found, once: not rectified reopens the order, rectified leaves it closed; the same sent again answers the same */
        post: operations["postBlindChecksId"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/blind-checks/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many closings are drawn a day, and who is not sent */
        get: operations["getBlindChecksRules"];
        /** Sets them for the next draw */
        put: operations["putBlindChecksRules"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/blind-checks/rules/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** How many rules would have drawn from the closings of the last draw; changes nothing */
        post: operations["postBlindChecksRulesPreview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calendars/{year}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The district's calendar in a year: hours, weekdays, and the days that differ */
        get: operations["getCalendarsYear"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calendars/{year}/days/{date}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Makes a day a holiday or a make-up workday */
        put: operations["putCalendarsYearDaysDate"];
        post?: never;
        /** Takes a day back to its weekday's rule */
        delete: operations["deleteCalendarsYearDaysDate"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calendars/hours": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Sets working hours and weekdays; deadlines that are set already stay */
        put: operations["putCalendarsHours"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/catalogue/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes a draft of a CSV file (UTF-8 or GBK, at most 2 MB, 5,000 rows) and tells what could not be read */
        post: operations["postCatalogueImports"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/catalogue/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Says what a plain 天 or 小时 means in files imported from now on */
        put: operations["putCatalogueSettings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/catalogue/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All versions with drafts, the newest first, and what a plain 天 or 小时 means */
        get: operations["getCatalogueVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/catalogue/versions/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One version with its sub-classes and standards; a draft is shown to admins only */
        get: operations["getCatalogueVersionsVersion"];
        put?: never;
        post?: never;
        /** Deletes a draft */
        delete: operations["deleteCatalogueVersionsVersion"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/catalogue/versions/{version}/diff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a version adds, removes and changes, field by field */
        get: operations["getCatalogueVersionsVersionDiff"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/catalogue/versions/{version}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One version as a CSV file that can be adapted and imported again */
        get: operations["getCatalogueVersionsVersionFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/catalogue/versions/{version}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts a draft in force from a day on; it never changes afterwards */
        post: operations["postCatalogueVersionsVersionPublish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channel-endpoints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Webhooks and WeCom robots that are sent the district's events */
        get: operations["getChannelEndpoints"];
        put?: never;
        /** Registers a webhook or a robot; a webhook's secret is shown in this answer only */
        post: operations["postChannelEndpoints"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channel-endpoints/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Changes an endpoint */
        put: operations["putChannelEndpointsId"];
        post?: never;
        /** Takes an endpoint out of use */
        delete: operations["deleteChannelEndpointsId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channel-endpoints/{id}/secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives a webhook a new secret, shown in this answer only */
        post: operations["postChannelEndpointsIdSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channel-endpoints/{id}/try": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends a trial message; how it went stands in the deliveries */
        post: operations["postChannelEndpointsIdTry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/clock-lengths": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Sets the lengths of the clocks that no standard sets; deadlines that are set already stay */
        put: operations["putClockLengths"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contractors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The contractors */
        get: operations["getContractors"];
        put?: never;
        /** Adds a contractor */
        post: operations["postContractors"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contractors/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Renames a contractor */
        put: operations["putContractorsId"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contracts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The contracts with their lines; an office those that concern its street */
        get: operations["getContracts"];
        put?: never;
        /** Adds a contract with its lines */
        post: operations["postContracts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contracts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Changes or ends a contract; its lines are replaced */
        put: operations["putContractsId"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contracts/coverage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where contracts overlap, leave gaps, or end soon */
        get: operations["getContractsCoverage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/crews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Adds a crew of a contractor */
        post: operations["postCrews"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/crews/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Renames or closes a crew */
        put: operations["putCrewsId"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Deliveries of a state, newest first, in keyset pages */
        get: operations["getDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/deliveries/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tries a delivery anew that has failed for good */
        post: operations["postDeliveriesIdRetry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Files a finding; it is on disk, with its order, when this answers */
        post: operations["postFindings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/findings/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Files up to 1,000 findings; an answer for each in order, a bad one fails alone */
        post: operations["postFindingsBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/map/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The orders in scope in a window of the map: each by itself, or counts by cells */
        get: operations["getMapOrders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in */
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/beat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The areas that the caller walks today, and on which days each */
        get: operations["getMeBeat"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Changes the caller's own password; the other sessions of the account end */
        put: operations["putMePassword"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notification-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the caller wants to be told */
        get: operations["getNotificationSettings"];
        /** Replaces how the caller wants to be told */
        put: operations["putNotificationSettings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Own notifications, unread first, newest first, in keyset pages */
        get: operations["getNotifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notifications/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many own notifications are not read */
        get: operations["getNotificationsCount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notifications/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Marks own notifications as read: some, or all up to one */
        post: operations["postNotificationsRead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Adds an office */
        post: operations["postOffices"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Renames, moves or closes an office */
        put: operations["putOfficesId"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Orders in scope, soonest deadline first, in keyset pages */
        get: operations["getOrders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An order with its findings, photos, history, the why of its dispatch and the actions open to the caller */
        get: operations["getOrdersId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{id}/{verb}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Uses a verb of the lifecycle: send-to-check, recall-check, report-check, file, decline, withdraw, reconsider, merge, split, dispatch, return, take-back, whistle, convene, conclude, assign, recall, hand-back, start, fix, redo, confirm, send-to-recheck, pass, fail, reopen, ask-extension, grant-extension, refuse-extension, ask-suspension, grant-suspension, refuse-suspension, resume, ask-withdrawal, grant-withdrawal, refuse-withdrawal, correct, appeal, uphold, dismiss, urge, reply, feedback, note */
        post: operations["postOrdersIdVerb"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{id}/apart/{other}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Says that two orders are two things: the pair is suggested for merging no more. Said again, the first word stands */
        put: operations["putOrdersIdApartOther"];
        post?: never;
        /** Takes it back: the pair may be suggested again */
        delete: operations["deleteOrdersIdApartOther"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{id}/deadline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The ledger of an order's clocks: when each ran, stood or the calendar was closed, adding up to the limit */
        get: operations["getOrdersIdDeadline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/bulk/{verb}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Uses a verb on up to 500 orders, each by itself; an answer for each, in order: send-to-check, recall-check, report-check, file, decline, withdraw, reconsider, merge, split, dispatch, return, take-back, whistle, convene, conclude, assign, recall, hand-back, start, fix, redo, confirm, send-to-recheck, pass, fail, reopen, ask-extension, grant-extension, refuse-extension, ask-suspension, grant-suspension, refuse-suspension, resume, ask-withdrawal, grant-withdrawal, refuse-withdrawal, correct, appeal, uphold, dismiss, urge, reply, feedback, note */
        post: operations["postOrdersBulkVerb"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many open orders in scope stand where */
        get: operations["getOrdersCounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/export.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The orders of a filter, as an Excel workbook */
        get: operations["getOrdersExport.xlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/merge-suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Pairs of open orders that may be one thing, nearest first, at most 50 */
        get: operations["getOrdersMergeSuggestions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/nearby": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Open orders of the same sub-class within its radius, nearest first, at most 10: is it the same thing? */
        get: operations["getOrdersNearby"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/pages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How long a list is and the cursor at which each of its pages begins */
        get: operations["getOrdersPages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/photos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Uploads a photo: JPEG, PNG or WebP, at most 15 MB. Fields longitude, latitude and accuracy (metres) beside the file say where the device is */
        post: operations["postPhotos"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/photos/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A photo that you uploaded or that an order you may read carries */
        get: operations["getPhotosId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What can be reported in a district */
        get: operations["getPublicCategories"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reports without an account; answers a number, and a code to follow it with */
        post: operations["postPublicFindings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/follow": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** How a report stands, in plain steps, to whoever has its number and code */
        post: operations["postPublicFollow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/map": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The base map beneath the district's own layers, where one is set */
        get: operations["getPublicMap"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/map-orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is open and what was settled in the last 30 days, as counts in cells of 50 m or more */
        get: operations["getPublicMapOrders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/orders/{verb}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What whoever reported may do: feedback, reopen, withdraw, reconsider */
        post: operations["postPublicOrdersVerb"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/photos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Uploads a photo for a report: JPEG, PNG or WebP, at most 15 MB */
        post: operations["postPublicPhotos"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/photos/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A photo of a report that one follows, as signed there */
        get: operations["getPublicPhotosId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/rates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A month by streets: how many were due, closed, and closed in time */
        get: operations["getPublicRates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rate-targets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the rates ought to be on a day, district wide and by office, and how that came to be; offices read the district's and their own */
        get: operations["getRateTargets"];
        /** Sets the targets of the district or of an office from a day on; periods that are over keep theirs */
        put: operations["putRateTargets"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Counts and rates of a period by one thing or by two, compared with another period, as of any instant; offices and crews read their own */
        get: operations["getRates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rates/backlog": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The open orders by age in working days, with the oldest of them */
        get: operations["getRatesBacklog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rates/backlog/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The orders of one number of the backlog, the oldest first, in keyset pages */
        get: operations["getRatesBacklogOrders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rates/backlog/orders/export.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The orders of one number of the backlog, as an Excel workbook */
        get: operations["getRatesBacklogOrdersExport.xlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rates/blind": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The claimed closing rate of a period beside what blind re-checks of its closings found, with the 95 % interval; offices read their own */
        get: operations["getRatesBlind"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rates/blind/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The orders that were checked blind, in keyset pages; who checked them is not told */
        get: operations["getRatesBlindOrders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rates/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What moved most against the period before or the year before, each with how many orders stand behind it */
        get: operations["getRatesChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rates/export.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rates of a period, as an Excel workbook */
        get: operations["getRatesExport.xlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rates/formulas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What each rate divides by what, and the versions of the formulas with their sources */
        get: operations["getRatesFormulas"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rates/handling": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Average and 90th percentile handling time of the orders closed in a period, in working time */
        get: operations["getRatesHandling"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rates/marked/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The orders that were suspended, or came back, in a period, in keyset pages */
        get: operations["getRatesMarkedOrders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rates/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The orders of one count, in keyset pages */
        get: operations["getRatesOrders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rates/orders/export.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The orders of one count, as an Excel workbook */
        get: operations["getRatesOrdersExport.xlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rates/recurrences/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An order and those of the same thing at the same spot before it, the newest first */
        get: operations["getRatesRecurrencesId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rates/trend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rates of a period and of those before it, each as GET /rates answers it, with the targets of its own time */
        get: operations["getRatesTrend"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rates/urges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Urges with what came of them, the newest first, in keyset pages; offices read those on their own orders */
        get: operations["getRatesUrges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rates/wall": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** For a screen on the wall: today by the hour, the last moves, what is late for longest; no person among it */
        get: operations["getRatesWall"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reference": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The district with its catalogue, areas, offices, crews and the lifecycle table */
        get: operations["getReference"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/routing/dry-run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Replays the orders of a past period (at most 100,000) through a draft: who would change */
        post: operations["postRoutingDryRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/routing/flags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Rules that held and could not be applied, latest first */
        get: operations["getRoutingFlags"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/routing/flags/clear": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Clears a flag until the rule is passed over again */
        post: operations["postRoutingFlagsClear"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/routing/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Versions of the routing rules, newest first */
        get: operations["getRoutingVersions"];
        put?: never;
        /** Makes a draft */
        post: operations["postRoutingVersions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/routing/versions/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One version with its rules in the order in which they are asked */
        get: operations["getRoutingVersionsVersion"];
        /** Replaces the rules of a draft */
        put: operations["putRoutingVersionsVersion"];
        post?: never;
        /** Throws a draft away */
        delete: operations["deleteRoutingVersionsVersion"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/routing/versions/{version}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Publishes a draft from a local day on; from then on it never changes */
        post: operations["postRoutingVersionsVersionPublish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Signs in */
        post: operations["postSessions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Signs out: the session ends everywhere within ten seconds */
        delete: operations["deleteSessionsCurrent"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Server-sent events of the orders in scope; resumes after Last-Event-ID for three days */
        get: operations["getStream"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your saved views */
        get: operations["getViews"];
        put?: never;
        /** Keeps a filter under a name, at most 30 */
        post: operations["postViews"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/views/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Renames, refills or moves a view of yours */
        put: operations["putViewsId"];
        post?: never;
        /** Forgets a view of yours */
        delete: operations["deleteViewsId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/views/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many open orders the navigation and your views hold */
        get: operations["getViewsCounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Account: {
            crew: string | null;
            crewName: string | null;
            district: {
                code: string;
                id: number;
                name: string;
                nameEn: string;
                timezone: string;
            };
            /** Format: uuid */
            id: string;
            login: string;
            name: string;
            office: string | null;
            officeName: string | null;
            /** @enum {string} */
            role: "inspector" | "desk" | "office" | "crew" | "leader" | "admin" | "device";
        };
        AccountWithFirstPassword: {
            account: components["schemas"]["ManagedAccount"];
            /** @description the password that was made; null: one was set */
            password: string | null;
        };
        Action: {
            accepts: ("reason" | "text" | "photos" | "outcome" | "conditionMet" | "crew" | "office" | "standard" | "measured" | "inspector" | "found" | "into" | "offices" | "lead" | "helpers" | "decision" | "cause" | "until" | "longitude" | "latitude" | "address" | "solved" | "satisfied" | "note")[];
            demands: ("reason" | "text" | "photos" | "outcome" | "conditionMet" | "crew" | "office" | "standard" | "measured" | "inspector" | "found" | "into" | "offices" | "lead" | "helpers" | "decision" | "cause" | "until" | "longitude" | "latitude" | "address" | "solved" | "satisfied")[];
            measuredUnit?: string;
            oneOf?: ("reason" | "text" | "photos" | "outcome" | "conditionMet" | "crew" | "office" | "standard" | "measured" | "inspector" | "found" | "into" | "offices" | "lead" | "helpers" | "decision" | "cause" | "until" | "longitude" | "latitude" | "address" | "solved" | "satisfied")[];
            options?: {
                crew?: {
                    id: string;
                    name: string;
                    nameEn: string;
                }[];
                helpers?: {
                    id: string;
                    name: string;
                    nameEn: string;
                }[];
                inspector?: {
                    id: string;
                    name: string;
                    nameEn: string;
                }[];
                lead?: {
                    id: string;
                    name: string;
                    nameEn: string;
                }[];
                office?: {
                    id: string;
                    name: string;
                    nameEn: string;
                }[];
                offices?: {
                    id: string;
                    name: string;
                    nameEn: string;
                }[];
                outcome?: ("fixed" | "notFound")[];
                standard?: {
                    id: string;
                    name: string;
                    nameEn: string;
                }[];
            };
            photos?: {
                min: number;
            };
            /** @enum {string} */
            verb: "report" | "import" | "send-to-check" | "recall-check" | "report-check" | "file" | "decline" | "withdraw" | "reconsider" | "merge" | "split" | "dispatch" | "return" | "take-back" | "whistle" | "convene" | "conclude" | "assign" | "recall" | "hand-back" | "start" | "fix" | "redo" | "confirm" | "send-to-recheck" | "pass" | "fail" | "ask-extension" | "grant-extension" | "refuse-extension" | "ask-suspension" | "grant-suspension" | "refuse-suspension" | "resume" | "ask-withdrawal" | "grant-withdrawal" | "refuse-withdrawal" | "reopen" | "correct" | "appeal" | "uphold" | "dismiss" | "urge" | "reply" | "feedback" | "note" | "join" | "recur" | "warn" | "overdue" | "escalate" | "close-appeal";
        };
        AreaImport: {
            accepted: string[];
            appliedAt: string | null;
            appliedBy: string | null;
            areas: {
                boundary: ({
                    coordinates: number[][][];
                    /** @constant */
                    type: "Polygon";
                } | {
                    coordinates: number[][][][];
                    /** @constant */
                    type: "MultiPolygon";
                }) | null;
                code: string;
                /** @enum {string} */
                kind: "district" | "street" | "zone" | "community" | "grid";
                name: string;
                nameEn: string;
                parent: string | null;
                schematic: boolean;
            }[];
            /** @enum {string} */
            coordinates: "wgs84" | "gcj02";
            /**
             * Format: date-time
             * @description ISO 8601, UTC, milliseconds
             */
            createdAt: string;
            createdBy: string | null;
            /** Format: uuid */
            id: string;
            removed: string[];
            report: {
                added: string[];
                changed: string[];
                faults: components["schemas"]["TopologyFault"][];
                /** @description faults beyond those listed */
                more: number;
                /** @description what was put right: rings closed, rings turned, positions that stood twice */
                notes: {
                    closed: number;
                    doubled: number;
                    turned: number;
                };
                removed: string[];
                unchanged: string[];
            };
            tolerance: number;
            /** @description the areas’ version that it became; null: a preview */
            version: number | null;
        };
        AuditTrail: {
            entries: {
                action: string;
                after: {
                    [key: string]: unknown;
                } | null;
                /** Format: date-time */
                at: string;
                before: {
                    [key: string]: unknown;
                } | null;
                /** @description null: the operator by a command, or nobody known */
                by: {
                    /** Format: uuid */
                    id: string;
                    login: string;
                    name: string;
                    /** @enum {string} */
                    role: "inspector" | "desk" | "office" | "crew" | "leader" | "admin" | "device";
                } | null;
                /** Format: uuid */
                id: string;
                kind: ("accounts" | "sessions" | "parties" | "areas" | "routing" | "catalogue" | "calendar" | "channels" | "settings" | "orders" | "exports") | null;
                more: {
                    [key: string]: unknown;
                };
                subject: string | null;
                subjectName: string | null;
            }[];
            next: string | null;
        };
        Backlog: {
            at: string;
            /** @enum {string} */
            by: "office" | "crew" | "contractor" | "category" | "area" | "source" | "day" | "month";
            oldest: components["schemas"]["Order"][];
            rows: {
                /** @description age in working time */
                averageMinutes: number | null;
                bands: {
                    /** @enum {string} */
                    band: "0-1" | "1-3" | "3-7" | "7-15" | "15-";
                    late: number;
                    open: number;
                }[];
                key: string;
                key2: string | null;
                late: number;
                longestMinutes: number | null;
                name: string;
                name2: string | null;
                name2En: string | null;
                nameEn: string;
                open: number;
                p90Minutes: number | null;
            }[];
            total: {
                /** @description age in working time */
                averageMinutes: number | null;
                bands: {
                    /** @enum {string} */
                    band: "0-1" | "1-3" | "3-7" | "7-15" | "15-";
                    late: number;
                    open: number;
                }[];
                late: number;
                longestMinutes: number | null;
                open: number;
                p90Minutes: number | null;
            };
        };
        BaseMap: {
            base: {
                attribution: string;
                /** @enum {string} */
                crs: "wgs84" | "gcj02";
                /** @description templates of tiles, one list a layer, lowest first */
                layers: string[][];
                maxZoom: number;
            } | null;
        };
        Beat: {
            account: string;
            /** @description codes of the areas walked on that day */
            areas: string[];
            /** @description the local day */
            day: string;
            lines: {
                area: string;
                /** @description the areas in force do not hold it any more */
                gone: boolean;
                weekdays: number[] | null;
            }[];
            weekday: number;
        };
        Beats: {
            beats: {
                account: string;
                lines: {
                    area: string;
                    /** @description the areas in force do not hold it any more */
                    gone: boolean;
                    weekdays: number[] | null;
                }[];
                login: string;
                name: string;
            }[];
        };
        BlindAnswer: {
            /** Format: uuid */
            id: string;
            rectified: boolean;
        };
        BlindChecks: {
            checks: {
                address: string | null;
                area: string | null;
                areaName: string | null;
                areaNameEn: string | null;
                category: string;
                categoryName: string;
                categoryNameEn: string;
                closingCondition: string;
                closingConditionEn: string;
                description: string;
                /** @description until when it can be answered */
                dueAt: string;
                /**
                 * Format: uuid
                 * @description of the check; which order it is, is not told
                 */
                id: string;
                latitude: number;
                longitude: number;
                /** @description what it was like when it was found */
                photos: {
                    height: number;
                    /** Format: uuid */
                    id: string;
                    width: number;
                }[];
            }[];
        };
        BlindRates: {
            checked: {
                /** @description closings of the period that were checked blind */
                checked: number;
                /** @description upper end */
                high: number | null;
                /** @description lower end of its 95 % interval (Wilson 1927) */
                low: number | null;
                /** @description rectified / checked in percent, two decimals; null where nothing was checked */
                rate: number | null;
                rectified: number;
            };
            claimed: {
                closed: number;
                due: number;
                /** @description closed / due in percent, two decimals; null where nothing was due */
                rate: number | null;
            };
            from: string;
            links: {
                /** @description a call below /api/v1 that answers the orders behind the number */
                checked: string;
                /** @description a call below /api/v1 that answers the orders behind the number */
                closed: string;
                /** @description a call below /api/v1 that answers the orders behind the number */
                due: string;
                /** @description a call below /api/v1 that answers the orders behind the number */
                notRectified: string;
                /** @description a call below /api/v1 that answers the orders behind the number */
                rectified: string;
            };
            rows: {
                checked: {
                    /** @description closings of the period that were checked blind */
                    checked: number;
                    /** @description upper end */
                    high: number | null;
                    /** @description lower end of its 95 % interval (Wilson 1927) */
                    low: number | null;
                    /** @description rectified / checked in percent, two decimals; null where nothing was checked */
                    rate: number | null;
                    rectified: number;
                };
                claimed: {
                    closed: number;
                    due: number;
                    /** @description closed / due in percent, two decimals; null where nothing was due */
                    rate: number | null;
                };
                key: string;
                links: {
                    /** @description a call below /api/v1 that answers the orders behind the number */
                    checked: string;
                    /** @description a call below /api/v1 that answers the orders behind the number */
                    closed: string;
                    /** @description a call below /api/v1 that answers the orders behind the number */
                    due: string;
                    /** @description a call below /api/v1 that answers the orders behind the number */
                    notRectified: string;
                    /** @description a call below /api/v1 that answers the orders behind the number */
                    rectified: string;
                };
                name: string;
                nameEn: string;
            }[];
            to: string;
        };
        BlindRules: {
            /** @description how long an inspector has to answer */
            answerDays: number;
            least: number;
            most: number;
            /** @description offices that are sampled otherwise */
            offices: {
                [key: string]: {
                    least: number;
                    most: number;
                    /** @description of an office's closings of a day, rounded up */
                    share: number;
                };
            };
            /** @description who did anything on an order of an office within so many days is not sent there */
            restDays: number;
            /** @description of an office's closings of a day, rounded up */
            share: number;
        };
        BlindRulesPreview: {
            /** @description local day of the last draw; null before the first */
            day: string | null;
            /** @description checks that were made of it */
            drawn: number;
            offices: {
                closings: number;
                office: string;
                /** @description where somebody may be sent */
                would: number;
            }[];
            /** @description closings for which there was nobody to send */
            passedOver: number;
        };
        BulkRequest: {
            address?: string;
            cause?: string;
            conditionMet?: boolean;
            crew?: string;
            decision?: string;
            found?: boolean;
            helpers?: string[];
            /** Format: uuid */
            inspector?: string;
            /**
             * Format: uuid
             * @description the open order that settles it, received earlier
             */
            into?: string;
            /** @description WGS84 degrees */
            latitude?: number;
            lead?: string;
            /** @description WGS84 degrees */
            longitude?: number;
            measured?: number;
            note?: string;
            office?: string;
            offices?: string[];
            orders: {
                /** Format: uuid */
                id: string;
                version?: number;
            }[];
            /** @enum {string} */
            outcome?: "fixed" | "notFound";
            photos?: unknown;
            reason?: string;
            satisfied?: boolean;
            solved?: boolean;
            standard?: string;
            text?: string;
            /** Format: date-time */
            until?: string;
        };
        BulkResponse: {
            results: {
                /** Format: uuid */
                id: string;
                order?: components["schemas"]["Order"];
                problem?: components["schemas"]["Problem"];
                status: number;
            }[];
        };
        Calendar: {
            changedAt: string | null;
            clockLengths: components["schemas"]["ClockLengthsOutput"];
            days: {
                date: string;
                name: string;
                nameEn: string;
                /** @enum {string} */
                source: "official" | "district";
                working: boolean;
            }[];
            /** @description false: nothing is known of this year, its holidays count as work */
            hasData: boolean;
            hours: [
                string,
                string
            ][];
            knownYears: number[];
            timezone: string;
            weekdays: number[];
            year: number;
        };
        CatalogueDetail: {
            /** @description the version in force when the draft was made */
            base: number | null;
            categories: {
                classCode: string;
                className: string;
                classNameEn: string;
                code: string;
                /** @description metres within which an open order may be the same thing */
                duplicateRadius: number;
                initials: string;
                /** @enum {string} */
                kind: "component" | "event";
                name: string;
                nameEn: string;
                /** @description days after closing within which the same at the same spot has come back */
                recurrenceDays: number;
                standards: {
                    afterPhotos: number;
                    beforePhotos: number;
                    closingCondition: string;
                    closingConditionEn: string;
                    filingCondition: string;
                    filingConditionEn: string;
                    id: string;
                    limit: components["schemas"]["Limit"];
                    measuredUnit: string | null;
                    /** @description who answers for it by the publication; for reading only */
                    responsible: string;
                }[];
            }[];
            draft: boolean;
            effectiveFrom: string | null;
            fileName: string;
            publishedAt: string | null;
            /** @description shipped with the product, to be adapted */
            sample: boolean;
            version: number;
        };
        CatalogueDiff: {
            against: number;
            categories: {
                /** @enum {string} */
                change: "added" | "removed" | "changed";
                code: string;
                fields: {
                    field: string;
                    from: unknown;
                    to: unknown;
                }[];
                name: string;
                nameEn: string;
            }[];
            /** @description sub-classes without a standard: what is reported there can not be filed */
            empty: string[];
            same: {
                categories: number;
                standards: number;
            };
            standards: {
                category: string;
                /** @enum {string} */
                change: "added" | "removed" | "changed";
                fields: {
                    field: string;
                    from: unknown;
                    to: unknown;
                }[];
                filingCondition: string;
                filingConditionEn: string;
                id: string;
            }[];
            version: number;
        };
        CatalogueImport: {
            categories: number;
            faults: {
                /** @enum {string} */
                code: "limit-missing" | "limit-unclear" | "limit-zero" | "limit-too-long" | "limit-unit-disagrees" | "fields-wrong" | "value-missing" | "value-too-long" | "kind-unknown" | "code-invalid" | "name-differs" | "row-repeated" | "condition-repeated" | "number-invalid";
                column: string;
                /** @description physical line on which the row begins, the first being 1 */
                line: number;
                /** @description what stands there */
                text: string;
            }[];
            /** @description false where this very file was a draft already */
            fresh: boolean;
            rows: number;
            standards: number;
            version: number;
        };
        CatalogueVersion: {
            /** @description the version in force when the draft was made */
            base: number | null;
            draft: boolean;
            effectiveFrom: string | null;
            fileName: string;
            publishedAt: string | null;
            /** @description shipped with the product, to be adapted */
            sample: boolean;
            version: number;
        };
        CatalogueVersions: {
            /** @description 0 where there is none */
            inForce: number;
            /** @enum {string} */
            plainTime: "working" | "natural";
            today: string;
            versions: {
                /** @description the version in force when the draft was made */
                base: number | null;
                categories: number;
                createdAt: string | null;
                createdByName: string | null;
                draft: boolean;
                effectiveFrom: string | null;
                faults: {
                    /** @enum {string} */
                    code: "limit-missing" | "limit-unclear" | "limit-zero" | "limit-too-long" | "limit-unit-disagrees" | "fields-wrong" | "value-missing" | "value-too-long" | "kind-unknown" | "code-invalid" | "name-differs" | "row-repeated" | "condition-repeated" | "number-invalid";
                    column: string;
                    /** @description physical line on which the row begins, the first being 1 */
                    line: number;
                    /** @description what stands there */
                    text: string;
                }[];
                fileName: string;
                publishedAt: string | null;
                publishedByName: string | null;
                /** @description shipped with the product, to be adapted */
                sample: boolean;
                standards: number;
                version: number;
            }[];
        };
        ChannelEndpoint: {
            /** @description without what may be a key in its path and query */
            address: string;
            /** Format: date-time */
            createdAt: string;
            enabled: boolean;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "webhook" | "wecom";
            name: string;
            offices: string[];
            /** @description what signs; only in the answer that made it */
            secret: string | null;
            verbs: ("report" | "import" | "send-to-check" | "recall-check" | "report-check" | "file" | "decline" | "withdraw" | "reconsider" | "merge" | "split" | "dispatch" | "return" | "take-back" | "whistle" | "convene" | "conclude" | "assign" | "recall" | "hand-back" | "start" | "fix" | "redo" | "confirm" | "send-to-recheck" | "pass" | "fail" | "ask-extension" | "grant-extension" | "refuse-extension" | "ask-suspension" | "grant-suspension" | "refuse-suspension" | "resume" | "ask-withdrawal" | "grant-withdrawal" | "refuse-withdrawal" | "reopen" | "correct" | "appeal" | "uphold" | "dismiss" | "urge" | "reply" | "feedback" | "note" | "join" | "recur" | "warn" | "overdue" | "escalate" | "close-appeal")[];
        };
        ChannelEndpoints: {
            endpoints: components["schemas"]["ChannelEndpoint"][];
        };
        /** @description the last two count from a missed deadline */
        ClockLengths: {
            /** @description minutes of working time */
            check: number;
            /** @description minutes of working time */
            dispatch: number;
            /** @description minutes of working time */
            escalateDesk: number;
            /** @description minutes of working time */
            escalateLeader: number;
            /** @description minutes of working time */
            filing: number;
            /** @description minutes of working time */
            recheck: number;
        };
        /** @description the last two count from a missed deadline */
        ClockLengthsOutput: {
            /** @description minutes of working time */
            check: number;
            /** @description minutes of working time */
            dispatch: number;
            /** @description minutes of working time */
            escalateDesk: number;
            /** @description minutes of working time */
            escalateLeader: number;
            /** @description minutes of working time */
            filing: number;
            /** @description minutes of working time */
            recheck: number;
        };
        ContractCoverage: {
            day: string;
            /** @description contracts that end within 60 days, and how many pairs of street and sub-class nobody covers then */
            ending: {
                contract: string;
                gaps: number;
                until: string;
            }[];
            /** @description streets and sub-classes that no contract covers on the day: the office assigns by hand */
            gaps: {
                areas: string[];
                categories: string[];
            }[];
            /** @description lines of two contracts for the same place and category, from that day on: the crew with the fewest open orders gets them */
            overlaps: {
                area: string;
                categories: string[];
                contracts: string[];
                crews: string[];
                from: string;
                until: string | null;
            }[];
        };
        Deadline: {
            /** @description the handling clock of the office that has or last had it; before the first dispatch the clock that runs */
            main: components["schemas"]["Ledger"] | null;
            /**
             * Format: date-time
             * @description ISO 8601, UTC, milliseconds
             */
            now: string;
            /** @description offices that had it before */
            others: components["schemas"]["Ledger"][];
            /** @description the filing, check, dispatch or re-check clock that runs beside it */
            side: components["schemas"]["Ledger"] | null;
            timezone: string;
        };
        Deliveries: {
            /** @description up to 1,000 of each */
            counts: {
                dropped: number;
                failed: number;
                sent: number;
                waiting: number;
            };
            deliveries: components["schemas"]["Delivery"][];
            next: string | null;
        };
        Delivery: {
            accountName: string | null;
            address: string | null;
            attempts: number;
            /** @enum {string} */
            channel: "email" | "webhook" | "wecom";
            /** Format: date-time */
            createdAt: string;
            endedAt: string | null;
            endpoint: string | null;
            endpointName: string | null;
            /**
             * Format: uuid
             * @description what the receiver gets as Zhenggai-Delivery, the same at every try
             */
            id: string;
            lastError: string | null;
            lastStatus: string | null;
            nextAt: string | null;
            number: string | null;
            order: string | null;
            /** @enum {string} */
            state: "waiting" | "sent" | "failed" | "dropped";
            verb: string | null;
        };
        Finding: {
            address: string | null;
            category: string;
            description: string;
            /** Format: uuid */
            id: string;
            latitude: number;
            longitude: number;
            /**
             * Format: date-time
             * @description ISO 8601, UTC, milliseconds
             */
            observedAt: string;
            photos: string[];
            /**
             * Format: date-time
             * @description ISO 8601, UTC, milliseconds
             */
            receivedAt: string;
            reporter: string | null;
            /** @enum {string} */
            source: "inspector" | "desk" | "public" | "device" | "import";
            standard: string | null;
        };
        FindingBatch: {
            findings: unknown[];
        };
        FindingRequest: {
            address?: string;
            afterPhotos?: string[];
            /** @description kind of the alarm, the category unless told: a device has one open order of each */
            alarm?: string;
            /** @example event-0113 */
            category: string;
            /**
             * @description what longitude and latitude are given in
             * @default wgs84
             * @enum {string}
             */
            coordinates?: "wgs84" | "gcj02";
            description: string;
            /** @description what the device calls itself; demanded of a device */
            device?: string;
            /**
             * Format: uuid
             * @description made by the client: sending the same again doubles nothing
             */
            id?: string;
            /** @description the reporter was offered orders nearby and says that this is another thing */
            insists?: boolean;
            /**
             * Format: uuid
             * @description the open order nearby that it is of; by inspector or desk
             */
            joins?: string;
            latitude: number;
            longitude: number;
            /** Format: date-time */
            observedAt?: string;
            /** @default [] */
            photos?: string[];
            /** @description put right on the spot, by an inspector; demands standard, photos and afterPhotos */
            settledOnSpot?: boolean;
            /** @description implied where the category has one */
            standard?: string;
        };
        FollowedReport: {
            address: string | null;
            can: ("feedback" | "reopen" | "withdraw" | "reconsider")[];
            categoryName: string;
            categoryNameEn: string;
            /** @description until when it is to be handled */
            deadline: string | null;
            description: string;
            district: {
                code: string;
                name: string;
                nameEn: string;
            };
            feedback: {
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC, milliseconds
                 */
                at: string;
                satisfied: boolean | null;
                solved: boolean;
            } | null;
            number: string;
            officeName: string | null;
            officeNameEn: string | null;
            /** @description each opens at /public/photos/{id} with its finding, expires and signature, for a quarter of an hour */
            photos: {
                expires: number;
                /** Format: uuid */
                finding: string;
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                kind: "before" | "after";
                signature: string;
            }[];
            /** @description why it was declined or withdrawn */
            reason: string | null;
            replies: {
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC, milliseconds
                 */
                at: string;
                officeName: string | null;
                officeNameEn: string | null;
                text: string;
            }[];
            /** @enum {string} */
            state: "received" | "handling" | "checking" | "closed" | "declined" | "withdrawn";
            steps: {
                at: string | null;
                /** @enum {string} */
                step: "received" | "handling" | "checking" | "closed";
            }[];
            /** @description of the same thing as another report, and settled with it */
            together: boolean;
            /** @description until when the reporter may object */
            until: string | null;
        };
        FollowRequest: {
            code: string;
            number: string;
        };
        HandlingTimes: {
            /** @enum {string} */
            by: "office" | "crew" | "contractor" | "category" | "area" | "source" | "day" | "month";
            by2: ("office" | "crew" | "contractor" | "category" | "area" | "source" | "day" | "month") | null;
            from: string;
            rows: {
                /** @description of working time */
                averageMinutes: number | null;
                key: string;
                key2: string | null;
                name: string;
                name2: string | null;
                name2En: string | null;
                nameEn: string;
                /** @description closed orders with a handling time */
                orders: number;
                /** @description 90th percentile, nearest rank */
                p90Minutes: number | null;
            }[];
            to: string;
            total: {
                /** @description of working time */
                averageMinutes: number | null;
                /** @description closed orders with a handling time */
                orders: number;
                /** @description 90th percentile, nearest rank */
                p90Minutes: number | null;
            };
        };
        Ledger: {
            /** @description used and left are the limit with its extensions */
            addsUp: boolean;
            /** @enum {string} */
            clock: "filing" | "check" | "dispatch" | "handling" | "recheck";
            days: {
                date: string;
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC, milliseconds
                 */
                from: string;
                /** @enum {string} */
                kind: "workday" | "rest-day" | "holiday" | "make-up";
                name: string | null;
                openings: {
                    /**
                     * Format: date-time
                     * @description ISO 8601, UTC, milliseconds
                     */
                    from: string;
                    /**
                     * Format: date-time
                     * @description ISO 8601, UTC, milliseconds
                     */
                    to: string;
                }[];
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC, milliseconds
                 */
                to: string;
            }[];
            /** @description as promised; null while the clock stands */
            deadline: string | null;
            difference: {
                /** @enum {string} */
                because: "calendar-changed" | "clocks-went-forward-or-back" | "unexplained";
                minutes: number;
            } | null;
            extensions: {
                askedAt: string | null;
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC, milliseconds
                 */
                at: string;
                minutes: number;
                reason: string | null;
            }[];
            /** @description in the limit's own pace; 0 once late */
            leftMinutes: number | null;
            limit: components["schemas"]["Limit"] | null;
            limitMinutes: number | null;
            office: string | null;
            officeName: string | null;
            overMinutes: number;
            /** @enum {string} */
            pace: "continuous" | "working" | "natural";
            segments: {
                cause: {
                    closed: ("night" | "lunch" | "rest-day" | "holiday") | null;
                    text: string | null;
                    verb: ("report" | "import" | "send-to-check" | "recall-check" | "report-check" | "file" | "decline" | "withdraw" | "reconsider" | "merge" | "split" | "dispatch" | "return" | "take-back" | "whistle" | "convene" | "conclude" | "assign" | "recall" | "hand-back" | "start" | "fix" | "redo" | "confirm" | "send-to-recheck" | "pass" | "fail" | "ask-extension" | "grant-extension" | "refuse-extension" | "ask-suspension" | "grant-suspension" | "refuse-suspension" | "resume" | "ask-withdrawal" | "grant-withdrawal" | "refuse-withdrawal" | "reopen" | "correct" | "appeal" | "uphold" | "dismiss" | "urge" | "reply" | "feedback" | "note" | "join" | "recur" | "warn" | "overdue" | "escalate" | "close-appeal") | null;
                } | null;
                /** @description what it spans of the time that would count */
                covered: number;
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC, milliseconds
                 */
                from: string;
                /**
                 * @description over: after the deadline; closed: no working time
                 * @enum {string}
                 */
                kind: "ran" | "left" | "over" | "stopped" | "closed";
                /** @description what it counts towards the limit */
                minutes: number;
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC, milliseconds
                 */
                to: string;
            }[];
            /** @enum {string} */
            standing: "running" | "stopped" | "ended";
            usedMinutes: number;
        };
        Limit: {
            amount: number;
            /** @enum {string} */
            unit: "urgent-hour" | "urgent-day" | "working-hour" | "working-day" | "natural-day";
        };
        ListPages: {
            /** @description orders of a page */
            every: number;
            /** @description there are more than were counted */
            more: boolean;
            /** @description the cursor of the second page and of each that follows */
            starts: string[];
            /** @description orders of the list, counted up to 20,000 */
            total: number;
        };
        ManagedAccount: {
            /** @description that of the crew */
            contractor: string | null;
            /** Format: date-time */
            createdAt: string;
            crew: string | null;
            disabledAt: string | null;
            /** Format: uuid */
            id: string;
            lastSignInAt: string | null;
            login: string;
            name: string;
            office: string | null;
            /** @enum {string} */
            role: "inspector" | "desk" | "office" | "crew" | "leader" | "admin" | "device";
            /** @description how many hold */
            sessions: number;
        };
        ManagedAccounts: {
            accounts: components["schemas"]["ManagedAccount"][];
            next: string | null;
        };
        MapOrders: {
            cells: {
                /** @description the street in which that place lies */
                area: string | null;
                count: number;
                latitude: number;
                /** @description where its orders are in the mean */
                longitude: number;
                overdue: number;
            }[];
            /**
             * @description each order by itself, or counts by cells where they are more than 300
             * @enum {string}
             */
            kind: "points" | "cells";
            points: {
                area: string | null;
                category: string;
                deadline: string | null;
                /** Format: uuid */
                id: string;
                latitude: number;
                longitude: number;
                number: string;
                overdue: boolean;
                /** @enum {string} */
                state: "pending" | "checking" | "filed" | "dispatched" | "assigned" | "working" | "fixed" | "rectified" | "rechecking" | "closed" | "returned" | "suspended" | "declined" | "withdrawn" | "merged";
            }[];
        };
        MergeSuggestions: {
            suggestions: {
                /** @description metres */
                distance: number;
                earlier: components["schemas"]["Order"];
                later: components["schemas"]["Order"];
            }[];
        };
        NearbyOrders: {
            orders: {
                category: string;
                /** @description metres */
                distance: number;
                /** Format: uuid */
                id: string;
                joinable: boolean;
                number: string;
                /** @description first before-photo; an inspector may see it though the order is out of scope */
                photo: string | null;
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC, milliseconds
                 */
                receivedAt: string;
                /** @enum {string} */
                state: "pending" | "checking" | "filed" | "dispatched" | "assigned" | "working" | "fixed" | "rectified" | "rechecking" | "closed" | "returned" | "suspended" | "declined" | "withdrawn" | "merged";
            }[];
        };
        Notification: {
            /** Format: date-time */
            at: string;
            category: string;
            categoryName: string;
            categoryNameEn: string;
            /** @description the event's position in the feed of the district */
            id: number;
            /** @enum {string} */
            kind: "task" | "rework" | "handled" | "check" | "taken" | "returned" | "request" | "answer" | "warning" | "overdue" | "escalated" | "urged" | "outcome" | "feedback" | "changed";
            number: string;
            /** Format: uuid */
            order: string;
            read: boolean;
            reason: string | null;
            /**
             * @description after the event; the order may have moved on
             * @enum {string}
             */
            state: "pending" | "checking" | "filed" | "dispatched" | "assigned" | "working" | "fixed" | "rectified" | "rechecking" | "closed" | "returned" | "suspended" | "declined" | "withdrawn" | "merged";
            /** @description what happened, as a phrase */
            text: string;
            textEn: string;
            /** @enum {string} */
            verb: "report" | "import" | "send-to-check" | "recall-check" | "report-check" | "file" | "decline" | "withdraw" | "reconsider" | "merge" | "split" | "dispatch" | "return" | "take-back" | "whistle" | "convene" | "conclude" | "assign" | "recall" | "hand-back" | "start" | "fix" | "redo" | "confirm" | "send-to-recheck" | "pass" | "fail" | "ask-extension" | "grant-extension" | "refuse-extension" | "ask-suspension" | "grant-suspension" | "refuse-suspension" | "resume" | "ask-withdrawal" | "grant-withdrawal" | "refuse-withdrawal" | "reopen" | "correct" | "appeal" | "uphold" | "dismiss" | "urge" | "reply" | "feedback" | "note" | "join" | "recur" | "warn" | "overdue" | "escalate" | "close-appeal";
        };
        NotificationPage: {
            next: string | null;
            notifications: components["schemas"]["Notification"][];
            /** @description how many are not read, counted up to 1,000 */
            unread: number;
        };
        NotificationSettings: {
            /** @description where mail goes; null: nowhere */
            email: string | null;
            /** @description what is told, and how */
            kinds: {
                answer: {
                    app: boolean;
                    email: boolean;
                };
                changed: {
                    app: boolean;
                    email: boolean;
                };
                check: {
                    app: boolean;
                    email: boolean;
                };
                escalated: {
                    app: boolean;
                    email: boolean;
                };
                feedback: {
                    app: boolean;
                    email: boolean;
                };
                handled: {
                    app: boolean;
                    email: boolean;
                };
                outcome: {
                    app: boolean;
                    email: boolean;
                };
                overdue: {
                    app: boolean;
                    email: boolean;
                };
                request: {
                    app: boolean;
                    email: boolean;
                };
                returned: {
                    app: boolean;
                    email: boolean;
                };
                rework: {
                    app: boolean;
                    email: boolean;
                };
                taken: {
                    app: boolean;
                    email: boolean;
                };
                task: {
                    app: boolean;
                    email: boolean;
                };
                urged: {
                    app: boolean;
                    email: boolean;
                };
                warning: {
                    app: boolean;
                    email: boolean;
                };
            };
            /** @enum {string} */
            language: "zh" | "en";
            /** @description when no mail is sent; what falls into it comes in one mail at its end */
            quiet: {
                /**
                 * @description a local time of the district
                 * @example 22:00
                 */
                from: string;
                /**
                 * @description earlier than `from`: over midnight
                 * @example 22:00
                 */
                until: string;
                /** @description these come all the same: overdue, escalated, urged */
                urgentThrough: boolean;
            } | null;
        };
        NotificationSettingsAnswer: {
            kinds: ("task" | "rework" | "handled" | "check" | "taken" | "returned" | "request" | "answer" | "warning" | "overdue" | "escalated" | "urged" | "outcome" | "feedback" | "changed")[];
            /** @description whether this house sends mail at all */
            mail: boolean;
            settings: components["schemas"]["NotificationSettings"];
            urgent: ("task" | "rework" | "handled" | "check" | "taken" | "returned" | "request" | "answer" | "warning" | "overdue" | "escalated" | "urged" | "outcome" | "feedback" | "changed")[];
        };
        OpenMap: {
            /** @description side of the cells in degrees; 0.0005 is about 50 m */
            cell: number;
            cells: {
                /** @description null where cells are coarse */
                category: string | null;
                count: number;
                latitude: number;
                /** @description the middle of the cell, not where anything is */
                longitude: number;
                /** @description when they were received */
                month: string | null;
                /** @enum {string} */
                step: "received" | "handling" | "checking" | "closed";
            }[];
            district: {
                code: string;
                name: string;
                nameEn: string;
            };
            /** @description there is more than was told: ask for a smaller window */
            more: boolean;
            settledDays: number;
            /** @description of the whole district, what is told by streets only, as its place would tell whose it is; at least 3 together */
            streets: {
                area: string;
                open: number;
                settled: number;
            }[];
        };
        OpenRates: {
            district: {
                code: string;
                name: string;
                nameEn: string;
            };
            formula: string;
            month: string;
            months: string[];
            rows: {
                area: string;
                closed: number;
                closedOnTime: number;
                closingRate: number | null;
                due: number;
                name: string;
                nameEn: string;
                onTimeClosingRate: number | null;
            }[];
            series: {
                closed: number;
                closedOnTime: number;
                closingRate: number | null;
                due: number;
                month: string;
                onTimeClosingRate: number | null;
            }[];
            total: {
                closed: number;
                closedOnTime: number;
                closingRate: number | null;
                due: number;
                onTimeClosingRate: number | null;
            };
        };
        Order: {
            address: string | null;
            /** @description code of the street that holds the place */
            area: string | null;
            areaName: string | null;
            /** @description what waits for the desk */
            asked: ("extension" | "suspension" | "withdrawal" | "appeal")[];
            /** @example event-0113 */
            category: string;
            categoryName: string;
            categoryNameEn: string;
            clock: ("filing" | "check" | "dispatch" | "handling" | "recheck") | null;
            closedAt: string | null;
            crew: string | null;
            crewName: string | null;
            /** @description of the clock that runs now */
            deadline: string | null;
            description: string;
            dispatchedAt: string | null;
            /** @description declined, withdrawn or merged */
            endedAt: string | null;
            /** @description an appeal against being late was upheld */
            exempt: boolean;
            extensions: number;
            filedAt: string | null;
            handledAt: string | null;
            handlingDeadline: string | null;
            /** @description why the system could not place it; the desk dispatches it then */
            held: string | null;
            /** Format: uuid */
            id: string;
            inSession: boolean;
            /** @description the inspector sent to check or re-check it; null: every one may */
            inspector: string | null;
            /** @description WGS84 degrees */
            latitude: number;
            /** @description until the deadline of the running clock, in working time for working limits; negative when late */
            leftMinutes: number | null;
            /** @description WGS84 degrees */
            longitude: number;
            mergedInto: string | null;
            /** @example 410103-261122-000137 */
            number: string;
            office: string | null;
            officeName: string | null;
            onSpot: boolean;
            overdue: boolean;
            /** @description first before-photo */
            photo: string | null;
            /** @description a member of the public reported it */
            public: boolean;
            /**
             * Format: date-time
             * @description ISO 8601, UTC, milliseconds
             */
            receivedAt: string;
            recurrenceOf: string | null;
            redo: number;
            /** @description closed from photos only */
            remote: boolean;
            returns: number;
            rework: number;
            round: number;
            /** @enum {string} */
            source: "inspector" | "desk" | "public" | "device" | "import";
            standard: string | null;
            /** @enum {string} */
            state: "pending" | "checking" | "filed" | "dispatched" | "assigned" | "working" | "fixed" | "rectified" | "rechecking" | "closed" | "returned" | "suspended" | "declined" | "withdrawn" | "merged";
            suspendedUntil: string | null;
            version: number;
            /** @description in lists, where something waits: who asked what and why, and why it was returned */
            waiting?: {
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC, milliseconds
                 */
                at: string;
                /** @description name of the account */
                by: string | null;
                /** @enum {string} */
                kind: "extension" | "suspension" | "withdrawal" | "appeal" | "return";
                reason: string;
                /** @description the deadline that granting an extension would make, or the end of the suspension asked for */
                until: string | null;
            }[];
        };
        OrderCounts: {
            byState: {
                [key: string]: number;
            };
            dueSoon: number;
            overdue: number;
            total: number;
        };
        OrderDetail: {
            actions: components["schemas"]["Action"][];
            address: string | null;
            /** @description code of the street that holds the place */
            area: string | null;
            areaName: string | null;
            /** @description what waits for the desk */
            asked: ("extension" | "suspension" | "withdrawal" | "appeal")[];
            /** @description what the caller might expect to do and may not now, with the guard that forbids it */
            blocked: {
                guard: string;
                /** @enum {string} */
                verb: "report" | "import" | "send-to-check" | "recall-check" | "report-check" | "file" | "decline" | "withdraw" | "reconsider" | "merge" | "split" | "dispatch" | "return" | "take-back" | "whistle" | "convene" | "conclude" | "assign" | "recall" | "hand-back" | "start" | "fix" | "redo" | "confirm" | "send-to-recheck" | "pass" | "fail" | "ask-extension" | "grant-extension" | "refuse-extension" | "ask-suspension" | "grant-suspension" | "refuse-suspension" | "resume" | "ask-withdrawal" | "grant-withdrawal" | "refuse-withdrawal" | "reopen" | "correct" | "appeal" | "uphold" | "dismiss" | "urge" | "reply" | "feedback" | "note" | "join" | "recur" | "warn" | "overdue" | "escalate" | "close-appeal";
            }[];
            /** @example event-0113 */
            category: string;
            categoryName: string;
            categoryNameEn: string;
            clock: ("filing" | "check" | "dispatch" | "handling" | "recheck") | null;
            closedAt: string | null;
            crew: string | null;
            crewName: string | null;
            /** @description of the clock that runs now */
            deadline: string | null;
            description: string;
            dispatch: {
                crew: components["schemas"]["Why"] | null;
                office: components["schemas"]["Why"] | null;
            } | null;
            dispatchedAt: string | null;
            /** @description declined, withdrawn or merged */
            endedAt: string | null;
            events: components["schemas"]["OrderEvent"][];
            /** @description an appeal against being late was upheld */
            exempt: boolean;
            /** @description until when it would run if the extension asked for were granted now */
            extendedDeadline: string | null;
            extensions: number;
            filedAt: string | null;
            findings: components["schemas"]["SettledFinding"][];
            handledAt: string | null;
            handlingDeadline: string | null;
            /** @description why the system could not place it; the desk dispatches it then */
            held: string | null;
            /** Format: uuid */
            id: string;
            inSession: boolean;
            /** @description the inspector sent to check or re-check it; null: every one may */
            inspector: string | null;
            /** @description WGS84 degrees */
            latitude: number;
            /** @description until the deadline of the running clock, in working time for working limits; negative when late */
            leftMinutes: number | null;
            limit: components["schemas"]["Limit"] | null;
            /** @description WGS84 degrees */
            longitude: number;
            /** @description orders that were merged into it, which it settles too */
            merged: {
                findings: components["schemas"]["SettledFinding"][];
                /** Format: uuid */
                id: string;
                number: string;
            }[];
            mergedInto: string | null;
            mergedIntoNumber: string | null;
            /** @example 410103-261122-000137 */
            number: string;
            office: string | null;
            officeName: string | null;
            onSpot: boolean;
            overdue: boolean;
            /** @description first before-photo */
            photo: string | null;
            photos: {
                /** @description what speaks for and against it; flags block nothing */
                checks: components["schemas"]["PhotoCheck"][];
                findingId: string | null;
                height: number;
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                kind: "before" | "after" | "recheck" | "other";
                latitude: number | null;
                longitude: number | null;
                round: number;
                seq: number;
                sha256: string;
                takenAt: string | null;
                width: number;
            }[];
            proceedings: components["schemas"]["Proceedings"];
            /** @description a member of the public reported it */
            public: boolean;
            /**
             * Format: date-time
             * @description ISO 8601, UTC, milliseconds
             */
            receivedAt: string;
            recurrenceOf: string | null;
            recurrenceOfNumber: string | null;
            /** @description later orders of the same thing at the same spot */
            recurrences: number;
            redo: number;
            /** @description closed from photos only */
            remote: boolean;
            returns: number;
            rework: number;
            round: number;
            /** @enum {string} */
            source: "inspector" | "desk" | "public" | "device" | "import";
            standard: string | null;
            standardText: {
                closingCondition: string;
                closingConditionEn: string;
                filingCondition: string;
                filingConditionEn: string;
            } | null;
            /** @enum {string} */
            state: "pending" | "checking" | "filed" | "dispatched" | "assigned" | "working" | "fixed" | "rectified" | "rechecking" | "closed" | "returned" | "suspended" | "declined" | "withdrawn" | "merged";
            suspendedUntil: string | null;
            version: number;
            /** @description in lists, where something waits: who asked what and why, and why it was returned */
            waiting?: {
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC, milliseconds
                 */
                at: string;
                /** @description name of the account */
                by: string | null;
                /** @enum {string} */
                kind: "extension" | "suspension" | "withdrawal" | "appeal" | "return";
                reason: string;
                /** @description the deadline that granting an extension would make, or the end of the suspension asked for */
                until: string | null;
            }[];
        };
        OrderEvent: {
            actor: {
                crew: string | null;
                id: string | null;
                name: string | null;
                office: string | null;
                /** @enum {string} */
                role: "inspector" | "desk" | "office" | "crew" | "leader" | "admin" | "device" | "public" | "job";
            };
            /**
             * Format: date-time
             * @description ISO 8601, UTC, milliseconds
             */
            at: string;
            crew: string | null;
            data: {
                address?: string;
                area?: string | null;
                askedAt?: string;
                /** @description reopened by a failed blind re-check; by whom is not told */
                blind?: boolean;
                category?: string;
                cause?: string;
                /** @enum {string} */
                clock?: "filing" | "check" | "dispatch" | "handling" | "recheck";
                conditionMet?: boolean;
                crew?: string;
                deadline?: string | null;
                decision?: string;
                due?: string;
                externalId?: string;
                finding?: string;
                found?: boolean;
                handledAt?: string | null;
                handlingDeadline?: string | null;
                held?: string;
                helpers?: string[];
                /** @description the reporter was offered an order nearby and says that this is another thing */
                insists?: boolean;
                inspector?: string;
                into?: string;
                lapsed?: ("extension" | "suspension" | "withdrawal")[];
                latitude?: number;
                lead?: string;
                /** @enum {string} */
                level?: "office" | "desk" | "leader";
                limit?: components["schemas"]["Limit"];
                longitude?: number;
                measured?: number;
                merged?: string;
                note?: string;
                office?: string;
                offices?: string[];
                onSpot?: boolean;
                /** @enum {string} */
                outcome?: "fixed" | "notFound";
                photos?: string[];
                reason?: string;
                recurrenceOf?: string;
                remote?: boolean;
                /** @description the id that the caller gave the request */
                request?: string;
                satisfied?: boolean;
                /** @enum {string} */
                session?: "whistle" | "desk" | "third-return";
                solved?: boolean;
                source?: string;
                standard?: string;
                text?: string;
                until?: string;
                upheld?: boolean;
                why?: components["schemas"]["Why"];
            };
            from: ("pending" | "checking" | "filed" | "dispatched" | "assigned" | "working" | "fixed" | "rectified" | "rechecking" | "closed" | "returned" | "suspended" | "declined" | "withdrawn" | "merged") | null;
            hash: string;
            office: string | null;
            prevHash: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC, milliseconds
             */
            recordedAt: string;
            seq: number;
            /** @enum {string} */
            to: "pending" | "checking" | "filed" | "dispatched" | "assigned" | "working" | "fixed" | "rectified" | "rechecking" | "closed" | "returned" | "suspended" | "declined" | "withdrawn" | "merged";
            /** @enum {string} */
            verb: "report" | "import" | "send-to-check" | "recall-check" | "report-check" | "file" | "decline" | "withdraw" | "reconsider" | "merge" | "split" | "dispatch" | "return" | "take-back" | "whistle" | "convene" | "conclude" | "assign" | "recall" | "hand-back" | "start" | "fix" | "redo" | "confirm" | "send-to-recheck" | "pass" | "fail" | "ask-extension" | "grant-extension" | "refuse-extension" | "ask-suspension" | "grant-suspension" | "refuse-suspension" | "resume" | "ask-withdrawal" | "grant-withdrawal" | "refuse-withdrawal" | "reopen" | "correct" | "appeal" | "uphold" | "dismiss" | "urge" | "reply" | "feedback" | "note" | "join" | "recur" | "warn" | "overdue" | "escalate" | "close-appeal";
        };
        OrderPage: {
            next: string | null;
            orders: components["schemas"]["Order"][];
        };
        OrdersApart: {
            /**
             * Format: date-time
             * @description ISO 8601, UTC, milliseconds
             */
            at: string;
            by: string | null;
        };
        Photo: {
            height: number;
            /** Format: uuid */
            id: string;
            latitude?: number;
            /** @description WGS84, what the photo claims */
            longitude?: number;
            /** @description SHA-256 of the bytes as uploaded, hex */
            sha256: string;
            /**
             * Format: date-time
             * @description what the photo claims, where that can be true
             */
            takenAt?: string;
            width: number;
        };
        PhotoCheck: {
            /** @constant */
            kind: "distance";
            /** @description from the site to where the photo, or the device that sent it, says it was */
            metres?: number;
            /** @description null: nothing to check it by */
            ok: boolean | null;
        } | {
            /** @constant */
            kind: "reuse";
            /** @description null: nothing to check it by */
            ok: boolean | null;
            /** @description where it was shown before, if the caller may see that order */
            order?: {
                /** Format: uuid */
                id: string;
                number: string;
            };
        } | {
            /** @constant */
            kind: "time";
            /** @description from the taking to the act; below 0: after it */
            minutes?: number;
            /** @description null: nothing to check it by */
            ok: boolean | null;
        };
        /** @description RFC 9457 */
        Problem: {
            code: string;
            /** @description on a version conflict: the order as it stands now */
            current?: unknown;
            detail: string;
            errors?: {
                code?: string;
                message: string;
                path: string;
            }[];
            status: number;
            title: string;
            type: string;
        };
        Proceedings: {
            appeal: {
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC, milliseconds
                 */
                at: string;
                closedAt: string | null;
                office: string;
                reason: string;
                result: ("upheld" | "dismissed") | null;
                votes: number;
            } | null;
            feedback: {
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC, milliseconds
                 */
                at: string;
                satisfied: boolean | null;
                solved: boolean;
            } | null;
            lead: {
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC, milliseconds
                 */
                at: string;
                decision: string;
                helpers: string[];
                office: string;
            } | null;
            notFixed: boolean;
            repliedAt: string | null;
            requests: {
                [key: string]: {
                    /**
                     * Format: date-time
                     * @description ISO 8601, UTC, milliseconds
                     */
                    at: string;
                    by: string | null;
                    cause?: string;
                    reason: string;
                    /**
                     * Format: date-time
                     * @description ISO 8601, UTC, milliseconds
                     */
                    until?: string;
                };
            };
            session: {
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC, milliseconds
                 */
                at: string;
                /** @enum {string} */
                by: "whistle" | "desk" | "third-return";
                offices: string[];
                reason: string;
            } | null;
            suspension: {
                cause: string;
                /** @enum {string} */
                from: "pending" | "checking" | "filed" | "dispatched" | "assigned" | "working" | "fixed" | "rectified" | "rechecking" | "closed" | "returned" | "suspended" | "declined" | "withdrawn" | "merged";
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC, milliseconds
                 */
                since: string;
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC, milliseconds
                 */
                until: string;
            } | null;
        };
        PublicActRequest: {
            code: string;
            number: string;
            photos?: string[];
            reason?: string;
            satisfied?: boolean;
            solved?: boolean;
            text?: string;
        };
        PublicCatalogue: {
            areas: {
                boundary: ({
                    coordinates: number[][][];
                    /** @constant */
                    type: "Polygon";
                } | {
                    coordinates: number[][][][];
                    /** @constant */
                    type: "MultiPolygon";
                }) | null;
                code: string;
                /** @enum {string} */
                kind: "district" | "street" | "zone" | "community" | "grid";
                name: string;
                nameEn: string;
                parent: string | null;
                schematic: boolean;
            }[];
            categories: {
                className: string;
                classNameEn: string;
                code: string;
                initials: string;
                /** @enum {string} */
                kind: "component" | "event";
                name: string;
                nameEn: string;
                /** @description before-photos that it takes at least */
                photos: number;
            }[];
            district: {
                code: string;
                name: string;
                nameEn: string;
            };
        };
        PublicFindingRequest: {
            address?: string;
            category: string;
            /** @description kept apart from the report, shown to nobody */
            contact?: {
                /** Format: email */
                email?: string;
            };
            /**
             * @default wgs84
             * @enum {string}
             */
            coordinates?: "wgs84" | "gcj02";
            description: string;
            /** @example 410103 */
            district: string;
            /**
             * @default zh
             * @enum {string}
             */
            language?: "zh" | "en";
            latitude: number;
            longitude: number;
            /**
             * @description uploaded to /public/photos within a day, each for one report
             * @default []
             */
            photos?: string[];
        };
        PublicPhoto: {
            /** Format: uuid */
            id: string;
        };
        PublicReceipt: {
            /**
             * @description the only way to follow the report; shown this once
             * @example K7M2-Q4XB-09TR-5WHE
             */
            code: string;
            /** @description others had reported the same thing: it is settled together */
            joined: boolean;
            /** @example 410103-261122-000061 */
            number: string;
        };
        RateChanges: {
            changes: ({
                /** @enum {string} */
                by: "office" | "crew" | "contractor" | "category" | "area" | "source" | "day" | "month";
                by2: ("office" | "crew" | "contractor" | "category" | "area" | "source" | "day" | "month") | null;
                key: string;
                key2: string | null;
                /** @constant */
                kind: "rate";
                names: {
                    name: string;
                    nameEn: string;
                }[];
                now: number;
                /** @description how many orders the list behind it holds */
                orders: number;
                place: components["schemas"]["Order"] | null;
                then: number;
            } | {
                /** @enum {string} */
                by: "office" | "crew" | "contractor" | "category" | "area" | "source" | "day" | "month";
                by2: ("office" | "crew" | "contractor" | "category" | "area" | "source" | "day" | "month") | null;
                /** @enum {string} */
                count: "received" | "filed" | "dispatched" | "due" | "closed" | "closedOnTime" | "overdue" | "reworked" | "extended" | "exempt" | "remote" | "requests" | "responded" | "rated" | "solved" | "satisfied";
                key: string;
                key2: string | null;
                /** @constant */
                kind: "count";
                names: {
                    name: string;
                    nameEn: string;
                }[];
                now: number;
                /** @description how many orders the list behind it holds */
                orders: number;
                place: components["schemas"]["Order"] | null;
                then: number;
            } | {
                /** @constant */
                kind: "marked";
                /** @enum {string} */
                mark: "suspended" | "recurred";
                names: {
                    name: string;
                    nameEn: string;
                }[];
                now: number;
                /** @description how many orders the list behind it holds */
                orders: number;
                place: components["schemas"]["Order"] | null;
                then: number;
            } | {
                /** @constant */
                kind: "recurrence";
                names: {
                    name: string;
                    nameEn: string;
                }[];
                /** Format: uuid */
                order: string;
                orders: number;
                place: components["schemas"]["Order"] | null;
            })[];
            comparedTo: {
                from: string;
                to: string;
            };
            from: string;
            to: string;
        };
        RateFormulas: {
            rates: {
                /** @enum {string} */
                denominator: "received" | "filed" | "dispatched" | "due" | "closed" | "closedOnTime" | "overdue" | "reworked" | "extended" | "exempt" | "remote" | "requests" | "responded" | "rated" | "solved" | "satisfied";
                /** @enum {string} */
                numerator: "received" | "filed" | "dispatched" | "due" | "closed" | "closedOnTime" | "overdue" | "reworked" | "extended" | "exempt" | "remote" | "requests" | "responded" | "rated" | "solved" | "satisfied";
                /** @enum {string} */
                rate: "filingRate" | "dispatchRate" | "closingRate" | "onTimeClosingRate" | "reworkRate" | "extensionRate" | "responseRate" | "solutionRate" | "satisfactionRate";
            }[];
            version: string;
            versions: {
                since: string;
                source: string;
                version: string;
                what: string;
            }[];
        };
        Rates: {
            asOf: string | null;
            /** @enum {string} */
            by: "office" | "crew" | "contractor" | "category" | "area" | "source" | "day" | "month";
            by2: ("office" | "crew" | "contractor" | "category" | "area" | "source" | "day" | "month") | null;
            comparedTo: {
                from: string;
                to: string;
            } | null;
            /** @description version of the formulas */
            formula: string;
            from: string;
            min: number;
            rows: {
                /** @description orders; null where the dimension has no such row */
                closed: number | null;
                /** @description orders; null where the dimension has no such row */
                closedOnTime: number | null;
                /** @description percent, two decimals; null without a denominator */
                closingRate: number | null;
                /** @description the same row of the other period; null without compare, and for days and months */
                compared: {
                    change: {
                        /** @description percentage points above the other period; null where either has no rate */
                        closingRate: number | null;
                        /** @description percentage points above the other period; null where either has no rate */
                        dispatchRate: number | null;
                        /** @description percentage points above the other period; null where either has no rate */
                        extensionRate: number | null;
                        /** @description percentage points above the other period; null where either has no rate */
                        filingRate: number | null;
                        /** @description percentage points above the other period; null where either has no rate */
                        onTimeClosingRate: number | null;
                        /** @description percentage points above the other period; null where either has no rate */
                        responseRate: number | null;
                        /** @description percentage points above the other period; null where either has no rate */
                        reworkRate: number | null;
                        /** @description percentage points above the other period; null where either has no rate */
                        satisfactionRate: number | null;
                        /** @description percentage points above the other period; null where either has no rate */
                        solutionRate: number | null;
                    };
                    then: {
                        /** @description orders; null where the dimension has no such row */
                        closed: number | null;
                        /** @description orders; null where the dimension has no such row */
                        closedOnTime: number | null;
                        /** @description percent, two decimals; null without a denominator */
                        closingRate: number | null;
                        /** @description orders; null where the dimension has no such row */
                        dispatched: number | null;
                        /** @description percent, two decimals; null without a denominator */
                        dispatchRate: number | null;
                        /** @description orders; null where the dimension has no such row */
                        due: number | null;
                        /** @description orders; null where the dimension has no such row */
                        exempt: number | null;
                        /** @description orders; null where the dimension has no such row */
                        extended: number | null;
                        /** @description percent, two decimals; null without a denominator */
                        extensionRate: number | null;
                        /** @description orders; null where the dimension has no such row */
                        filed: number | null;
                        /** @description percent, two decimals; null without a denominator */
                        filingRate: number | null;
                        /** @description percent, two decimals; null without a denominator */
                        onTimeClosingRate: number | null;
                        /** @description orders; null where the dimension has no such row */
                        overdue: number | null;
                        /** @description orders; null where the dimension has no such row */
                        rated: number | null;
                        /** @description orders; null where the dimension has no such row */
                        received: number | null;
                        /** @description orders; null where the dimension has no such row */
                        remote: number | null;
                        /** @description orders; null where the dimension has no such row */
                        requests: number | null;
                        /** @description orders; null where the dimension has no such row */
                        responded: number | null;
                        /** @description percent, two decimals; null without a denominator */
                        responseRate: number | null;
                        /** @description orders; null where the dimension has no such row */
                        reworked: number | null;
                        /** @description percent, two decimals; null without a denominator */
                        reworkRate: number | null;
                        /** @description percent, two decimals; null without a denominator */
                        satisfactionRate: number | null;
                        /** @description orders; null where the dimension has no such row */
                        satisfied: number | null;
                        /** @description percent, two decimals; null without a denominator */
                        solutionRate: number | null;
                        /** @description orders; null where the dimension has no such row */
                        solved: number | null;
                    };
                } | null;
                /** @description orders; null where the dimension has no such row */
                dispatched: number | null;
                /** @description percent, two decimals; null without a denominator */
                dispatchRate: number | null;
                /** @description orders; null where the dimension has no such row */
                due: number | null;
                /** @description orders; null where the dimension has no such row */
                exempt: number | null;
                /** @description orders; null where the dimension has no such row */
                extended: number | null;
                /** @description percent, two decimals; null without a denominator */
                extensionRate: number | null;
                /** @description orders; null where the dimension has no such row */
                filed: number | null;
                /** @description percent, two decimals; null without a denominator */
                filingRate: number | null;
                key: string;
                key2: string | null;
                name: string;
                name2: string | null;
                name2En: string | null;
                nameEn: string;
                /** @description percent, two decimals; null without a denominator */
                onTimeClosingRate: number | null;
                /** @description orders; null where the dimension has no such row */
                overdue: number | null;
                /** @description by the on-time closing rate, 1 is the best */
                rank: number | null;
                /** @description orders; null where the dimension has no such row */
                rated: number | null;
                /** @description orders; null where the dimension has no such row */
                received: number | null;
                /** @description orders; null where the dimension has no such row */
                remote: number | null;
                /** @description orders; null where the dimension has no such row */
                requests: number | null;
                /** @description orders; null where the dimension has no such row */
                responded: number | null;
                /** @description percent, two decimals; null without a denominator */
                responseRate: number | null;
                /** @description orders; null where the dimension has no such row */
                reworked: number | null;
                /** @description percent, two decimals; null without a denominator */
                reworkRate: number | null;
                /** @description percent, two decimals; null without a denominator */
                satisfactionRate: number | null;
                /** @description orders; null where the dimension has no such row */
                satisfied: number | null;
                /** @description percent, two decimals; null without a denominator */
                solutionRate: number | null;
                /** @description orders; null where the dimension has no such row */
                solved: number | null;
            }[];
            to: string;
            total: {
                /** @description orders; null where the dimension has no such row */
                closed: number | null;
                /** @description orders; null where the dimension has no such row */
                closedOnTime: number | null;
                /** @description percent, two decimals; null without a denominator */
                closingRate: number | null;
                /** @description the same row of the other period; null without compare, and for days and months */
                compared: {
                    change: {
                        /** @description percentage points above the other period; null where either has no rate */
                        closingRate: number | null;
                        /** @description percentage points above the other period; null where either has no rate */
                        dispatchRate: number | null;
                        /** @description percentage points above the other period; null where either has no rate */
                        extensionRate: number | null;
                        /** @description percentage points above the other period; null where either has no rate */
                        filingRate: number | null;
                        /** @description percentage points above the other period; null where either has no rate */
                        onTimeClosingRate: number | null;
                        /** @description percentage points above the other period; null where either has no rate */
                        responseRate: number | null;
                        /** @description percentage points above the other period; null where either has no rate */
                        reworkRate: number | null;
                        /** @description percentage points above the other period; null where either has no rate */
                        satisfactionRate: number | null;
                        /** @description percentage points above the other period; null where either has no rate */
                        solutionRate: number | null;
                    };
                    then: {
                        /** @description orders; null where the dimension has no such row */
                        closed: number | null;
                        /** @description orders; null where the dimension has no such row */
                        closedOnTime: number | null;
                        /** @description percent, two decimals; null without a denominator */
                        closingRate: number | null;
                        /** @description orders; null where the dimension has no such row */
                        dispatched: number | null;
                        /** @description percent, two decimals; null without a denominator */
                        dispatchRate: number | null;
                        /** @description orders; null where the dimension has no such row */
                        due: number | null;
                        /** @description orders; null where the dimension has no such row */
                        exempt: number | null;
                        /** @description orders; null where the dimension has no such row */
                        extended: number | null;
                        /** @description percent, two decimals; null without a denominator */
                        extensionRate: number | null;
                        /** @description orders; null where the dimension has no such row */
                        filed: number | null;
                        /** @description percent, two decimals; null without a denominator */
                        filingRate: number | null;
                        /** @description percent, two decimals; null without a denominator */
                        onTimeClosingRate: number | null;
                        /** @description orders; null where the dimension has no such row */
                        overdue: number | null;
                        /** @description orders; null where the dimension has no such row */
                        rated: number | null;
                        /** @description orders; null where the dimension has no such row */
                        received: number | null;
                        /** @description orders; null where the dimension has no such row */
                        remote: number | null;
                        /** @description orders; null where the dimension has no such row */
                        requests: number | null;
                        /** @description orders; null where the dimension has no such row */
                        responded: number | null;
                        /** @description percent, two decimals; null without a denominator */
                        responseRate: number | null;
                        /** @description orders; null where the dimension has no such row */
                        reworked: number | null;
                        /** @description percent, two decimals; null without a denominator */
                        reworkRate: number | null;
                        /** @description percent, two decimals; null without a denominator */
                        satisfactionRate: number | null;
                        /** @description orders; null where the dimension has no such row */
                        satisfied: number | null;
                        /** @description percent, two decimals; null without a denominator */
                        solutionRate: number | null;
                        /** @description orders; null where the dimension has no such row */
                        solved: number | null;
                    };
                } | null;
                /** @description orders; null where the dimension has no such row */
                dispatched: number | null;
                /** @description percent, two decimals; null without a denominator */
                dispatchRate: number | null;
                /** @description orders; null where the dimension has no such row */
                due: number | null;
                /** @description orders; null where the dimension has no such row */
                exempt: number | null;
                /** @description orders; null where the dimension has no such row */
                extended: number | null;
                /** @description percent, two decimals; null without a denominator */
                extensionRate: number | null;
                /** @description orders; null where the dimension has no such row */
                filed: number | null;
                /** @description percent, two decimals; null without a denominator */
                filingRate: number | null;
                /** @description percent, two decimals; null without a denominator */
                onTimeClosingRate: number | null;
                /** @description orders; null where the dimension has no such row */
                overdue: number | null;
                /** @description orders; null where the dimension has no such row */
                rated: number | null;
                /** @description orders; null where the dimension has no such row */
                received: number | null;
                /** @description orders; null where the dimension has no such row */
                remote: number | null;
                /** @description orders; null where the dimension has no such row */
                requests: number | null;
                /** @description orders; null where the dimension has no such row */
                responded: number | null;
                /** @description percent, two decimals; null without a denominator */
                responseRate: number | null;
                /** @description orders; null where the dimension has no such row */
                reworked: number | null;
                /** @description percent, two decimals; null without a denominator */
                reworkRate: number | null;
                /** @description percent, two decimals; null without a denominator */
                satisfactionRate: number | null;
                /** @description orders; null where the dimension has no such row */
                satisfied: number | null;
                /** @description percent, two decimals; null without a denominator */
                solutionRate: number | null;
                /** @description orders; null where the dimension has no such row */
                solved: number | null;
            };
        };
        RatesOrders: {
            next: string | null;
            orders: components["schemas"]["Order"][];
        };
        RateTargets: {
            day: string;
            district: {
                /** @description percent, at least; null: none is set, for an office the district's holds */
                closingRate: number | null;
                /** @description percent, at least */
                onTimeClosingRate: number | null;
                /** @description percent, at most */
                reworkRate: number | null;
            };
            offices: {
                /** @description percent, at least; null: none is set, for an office the district's holds */
                closingRate: number | null;
                office: string;
                /** @description percent, at least */
                onTimeClosingRate: number | null;
                /** @description percent, at most */
                reworkRate: number | null;
            }[];
            versions: {
                /** @description percent, at least; null: none is set, for an office the district's holds */
                closingRate: number | null;
                effectiveFrom: string;
                office: string | null;
                /** @description percent, at least */
                onTimeClosingRate: number | null;
                /** @description percent, at most */
                reworkRate: number | null;
            }[];
        };
        RateTargetsRequest: {
            /** @description percent, at least; null: none is set, for an office the district's holds */
            closingRate: number | null;
            /**
             * @description today or later; without it today
             * @example 2026-11-01
             */
            effectiveFrom?: string;
            /**
             * @description null: the district's
             * @default null
             */
            office?: string | null;
            /** @description percent, at least */
            onTimeClosingRate: number | null;
            /** @description percent, at most */
            reworkRate: number | null;
        };
        RateTrend: {
            by: ("office" | "crew" | "contractor" | "category" | "area" | "source" | "day" | "month") | null;
            formula: string;
            periods: {
                /** @description orders; null where the dimension has no such row */
                closed: number | null;
                /** @description orders; null where the dimension has no such row */
                closedOnTime: number | null;
                /** @description percent, two decimals; null without a denominator */
                closingRate: number | null;
                /** @description orders; null where the dimension has no such row */
                dispatched: number | null;
                /** @description percent, two decimals; null without a denominator */
                dispatchRate: number | null;
                /** @description orders; null where the dimension has no such row */
                due: number | null;
                /** @description orders; null where the dimension has no such row */
                exempt: number | null;
                /** @description orders; null where the dimension has no such row */
                extended: number | null;
                /** @description percent, two decimals; null without a denominator */
                extensionRate: number | null;
                /** @description orders; null where the dimension has no such row */
                filed: number | null;
                /** @description percent, two decimals; null without a denominator */
                filingRate: number | null;
                from: string;
                /** @description percent, two decimals; null without a denominator */
                onTimeClosingRate: number | null;
                /** @description orders; null where the dimension has no such row */
                overdue: number | null;
                /** @description orders; null where the dimension has no such row */
                rated: number | null;
                /** @description orders; null where the dimension has no such row */
                received: number | null;
                /** @description orders; null where the dimension has no such row */
                remote: number | null;
                /** @description orders; null where the dimension has no such row */
                requests: number | null;
                /** @description orders; null where the dimension has no such row */
                responded: number | null;
                /** @description percent, two decimals; null without a denominator */
                responseRate: number | null;
                /** @description orders; null where the dimension has no such row */
                reworked: number | null;
                /** @description percent, two decimals; null without a denominator */
                reworkRate: number | null;
                /** @description percent, two decimals; null without a denominator */
                satisfactionRate: number | null;
                /** @description orders; null where the dimension has no such row */
                satisfied: number | null;
                /** @description percent, two decimals; null without a denominator */
                solutionRate: number | null;
                /** @description orders; null where the dimension has no such row */
                solved: number | null;
                targets: {
                    /** @description percent, at least; null: none is set, for an office the district's holds */
                    closingRate: number | null;
                    /** @description percent, at least */
                    onTimeClosingRate: number | null;
                    /** @description percent, at most */
                    reworkRate: number | null;
                };
                to: string;
            }[];
            rows: {
                key: string;
                name: string;
                nameEn: string;
                points: {
                    closingRate: number | null;
                    due: number;
                    onTimeClosingRate: number | null;
                    received: number | null;
                    reworkRate: number | null;
                }[];
            }[];
        };
        Receipt: {
            finding: components["schemas"]["Finding"];
            /** @description it hangs on an order that was there before */
            joined: boolean;
            order: components["schemas"]["Order"];
        };
        Reference: {
            areas: {
                boundary: ({
                    coordinates: number[][][];
                    /** @constant */
                    type: "Polygon";
                } | {
                    coordinates: number[][][][];
                    /** @constant */
                    type: "MultiPolygon";
                }) | null;
                code: string;
                /** @enum {string} */
                kind: "district" | "street" | "zone" | "community" | "grid";
                name: string;
                nameEn: string;
                parent: string | null;
                schematic: boolean;
            }[];
            /** @description the catalogue in force is the one that the product ships, to be adapted */
            catalogueSample: boolean;
            catalogueVersion: number;
            categories: {
                classCode: string;
                className: string;
                classNameEn: string;
                code: string;
                /** @description metres within which an open order may be the same thing */
                duplicateRadius: number;
                initials: string;
                /** @enum {string} */
                kind: "component" | "event";
                name: string;
                nameEn: string;
                /** @description days after closing within which the same at the same spot has come back */
                recurrenceDays: number;
                standards: {
                    afterPhotos: number;
                    beforePhotos: number;
                    closingCondition: string;
                    closingConditionEn: string;
                    filingCondition: string;
                    filingConditionEn: string;
                    id: string;
                    limit: components["schemas"]["Limit"];
                    measuredUnit: string | null;
                    /** @description who answers for it by the publication; for reading only */
                    responsible: string;
                }[];
            }[];
            crews: {
                closedOn?: string | null;
                contractor: string;
                contractorName: string;
                id: string;
                name: string;
                nameEn: string;
            }[];
            district: {
                code: string;
                id: number;
                name: string;
                nameEn: string;
                timezone: string;
            };
            lifecycle: {
                edges: {
                    accepts: ("reason" | "text" | "photos" | "outcome" | "conditionMet" | "crew" | "office" | "standard" | "measured" | "inspector" | "found" | "into" | "offices" | "lead" | "helpers" | "decision" | "cause" | "until" | "longitude" | "latitude" | "address" | "solved" | "satisfied")[];
                    demands: ("reason" | "text" | "photos" | "outcome" | "conditionMet" | "crew" | "office" | "standard" | "measured" | "inspector" | "found" | "into" | "offices" | "lead" | "helpers" | "decision" | "cause" | "until" | "longitude" | "latitude" | "address" | "solved" | "satisfied")[];
                    from: ("pending" | "checking" | "filed" | "dispatched" | "assigned" | "working" | "fixed" | "rectified" | "rechecking" | "closed" | "returned" | "suspended" | "declined" | "withdrawn" | "merged")[];
                    roles: ("inspector" | "desk" | "office" | "crew" | "leader" | "admin" | "device" | "job")[];
                    to: ("pending" | "checking" | "filed" | "dispatched" | "assigned" | "working" | "fixed" | "rectified" | "rechecking" | "closed" | "returned" | "suspended" | "declined" | "withdrawn" | "merged") | "same";
                    /** @enum {string} */
                    verb: "report" | "import" | "send-to-check" | "recall-check" | "report-check" | "file" | "decline" | "withdraw" | "reconsider" | "merge" | "split" | "dispatch" | "return" | "take-back" | "whistle" | "convene" | "conclude" | "assign" | "recall" | "hand-back" | "start" | "fix" | "redo" | "confirm" | "send-to-recheck" | "pass" | "fail" | "ask-extension" | "grant-extension" | "refuse-extension" | "ask-suspension" | "grant-suspension" | "refuse-suspension" | "resume" | "ask-withdrawal" | "grant-withdrawal" | "refuse-withdrawal" | "reopen" | "correct" | "appeal" | "uphold" | "dismiss" | "urge" | "reply" | "feedback" | "note" | "join" | "recur" | "warn" | "overdue" | "escalate" | "close-appeal";
                    why: string;
                }[];
                states: ("pending" | "checking" | "filed" | "dispatched" | "assigned" | "working" | "fixed" | "rectified" | "rechecking" | "closed" | "returned" | "suspended" | "declined" | "withdrawn" | "merged")[];
            };
            offices: {
                area: string | null;
                closedOn?: string | null;
                id: string;
                name: string;
                nameEn: string;
            }[];
        };
        RoutingDryRun: {
            changed: number;
            /** @description the version in force; null: the built-in rule alone */
            comparedWith: number | null;
            crewChanged: number;
            examples: {
                actual: {
                    id: string;
                    name: string;
                    nameEn: string;
                } | null;
                category: string;
                from: {
                    id: string;
                    name: string;
                    nameEn: string;
                } | null;
                /** Format: uuid */
                id: string;
                number: string;
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC, milliseconds
                 */
                receivedAt: string;
                rule: string | null;
                to: {
                    id: string;
                    name: string;
                    nameEn: string;
                } | null;
            }[];
            orders: number;
            pairs: {
                from: {
                    id: string;
                    name: string;
                    nameEn: string;
                } | null;
                orders: number;
                to: {
                    id: string;
                    name: string;
                    nameEn: string;
                } | null;
            }[];
            rules: {
                orders: number;
                rule: string;
            }[];
            unplaced: number;
            unplacedNow: number;
        };
        RoutingVersion: {
            /**
             * Format: date-time
             * @description ISO 8601, UTC, milliseconds
             */
            createdAt: string;
            createdBy: string | null;
            effectiveFrom: string | null;
            inForce: boolean;
            /** @description in the order in which they are asked */
            list: {
                area: string | null;
                category: string | null;
                contract: string | null;
                crew: string | null;
                /** @description why it could not be applied today */
                fault: ("office-gone" | "crew-gone" | "crew-without-contract" | "contract-over" | "contract-not-begun" | "area-gone") | null;
                hours: {
                    from: string;
                    to: string;
                } | null;
                id: string;
                name: string;
                nameEn: string;
                office: string;
                source: ("inspector" | "desk" | "public" | "device" | "import") | null;
            }[];
            note: string;
            publishedAt: string | null;
            publishedBy: string | null;
            /** @description how many rules it has */
            rules: number;
            /** @enum {string} */
            status: "draft" | "published";
            version: number;
        };
        SavedView: {
            /** Format: uuid */
            id: string;
            name: string;
            query: components["schemas"]["ViewQuery"];
        };
        SettledFinding: {
            address: string | null;
            category: string;
            description: string;
            /** Format: uuid */
            id: string;
            latitude: number;
            longitude: number;
            /**
             * Format: date-time
             * @description ISO 8601, UTC, milliseconds
             */
            observedAt: string;
            photos: string[];
            /**
             * Format: date-time
             * @description ISO 8601, UTC, milliseconds
             */
            receivedAt: string;
            reporter: {
                /** Format: uuid */
                id: string;
                name: string | null;
            } | null;
        };
        TopologyFault: {
            aboveTolerance: boolean;
            areas: string[];
            geometry: {
                coordinates: number[][][][];
                /** @constant */
                type: "MultiPolygon";
            } | null;
            id: string;
            /** @enum {string} */
            kind: "gap" | "overlap" | "outside" | "self-crossing" | "unreadable";
            /** @description in the worst place, WGS84 */
            point: number[];
            points: number[][];
            squareMetres: number;
            /** @description metres by which the borders miss each other at the worst place; null for a crossing */
            width: number | null;
        };
        UnreadCount: {
            /** @description how many are not read, counted up to 1,000 */
            unread: number;
        };
        Urges: {
            next: string | null;
            /** @description orders urged in the last 90 days that are still open */
            open: number;
            urges: {
                at: string;
                movedAt: string | null;
                movedBy: ("report" | "import" | "send-to-check" | "recall-check" | "report-check" | "file" | "decline" | "withdraw" | "reconsider" | "merge" | "split" | "dispatch" | "return" | "take-back" | "whistle" | "convene" | "conclude" | "assign" | "recall" | "hand-back" | "start" | "fix" | "redo" | "confirm" | "send-to-recheck" | "pass" | "fail" | "ask-extension" | "grant-extension" | "refuse-extension" | "ask-suspension" | "grant-suspension" | "refuse-suspension" | "resume" | "ask-withdrawal" | "grant-withdrawal" | "refuse-withdrawal" | "reopen" | "correct" | "appeal" | "uphold" | "dismiss" | "urge" | "reply" | "feedback" | "note" | "join" | "recur" | "warn" | "overdue" | "escalate" | "close-appeal") | null;
                movedTo: ("pending" | "checking" | "filed" | "dispatched" | "assigned" | "working" | "fixed" | "rectified" | "rechecking" | "closed" | "returned" | "suspended" | "declined" | "withdrawn" | "merged") | null;
                office: string | null;
                order: components["schemas"]["Order"];
                /** @enum {string} */
                state: "pending" | "checking" | "filed" | "dispatched" | "assigned" | "working" | "fixed" | "rectified" | "rechecking" | "closed" | "returned" | "suspended" | "declined" | "withdrawn" | "merged";
                text: string;
            }[];
        };
        VerbRequest: {
            address?: string;
            cause?: string;
            conditionMet?: boolean;
            crew?: string;
            decision?: string;
            found?: boolean;
            helpers?: string[];
            /**
             * Format: uuid
             * @description made by the client: the same request again is done once and answered 200
             */
            id?: string;
            /** Format: uuid */
            inspector?: string;
            /**
             * Format: uuid
             * @description the open order that settles it, received earlier
             */
            into?: string;
            /** @description WGS84 degrees */
            latitude?: number;
            lead?: string;
            /** @description WGS84 degrees */
            longitude?: number;
            measured?: number;
            note?: string;
            office?: string;
            offices?: string[];
            /** @enum {string} */
            outcome?: "fixed" | "notFound";
            photos?: string[];
            reason?: string;
            satisfied?: boolean;
            solved?: boolean;
            standard?: string;
            text?: string;
            /** Format: date-time */
            until?: string;
            /** @description the version you saw; not needed for note and urge */
            version?: number;
        };
        ViewCounts: {
            /** @description not handled, the running clock ends later today */
            dueToday: number;
            open: number;
            requests: number;
            reworked: number;
            sessions: number;
            toConfirm: number;
            urged: number;
            views: {
                /** Format: uuid */
                id: string;
                /** @description null: it asks for orders that have ended */
                total: number | null;
            }[];
        };
        ViewQuery: {
            area?: string;
            /** @enum {string} */
            asked?: "extension" | "suspension" | "withdrawal" | "appeal" | "any";
            category?: string;
            crew?: string;
            /** @enum {string} */
            due?: "soon" | "today";
            office?: string;
            /** @constant */
            overdue?: "true";
            q?: string;
            /** @constant */
            reworked?: "true";
            /** @constant */
            session?: "true";
            /** @enum {string} */
            source?: "inspector" | "desk" | "public" | "device" | "import";
            state?: string;
            /** @constant */
            urged?: "true";
        };
        Wall: {
            at: string;
            hours: {
                closed: number;
                hour: number;
                received: number;
            }[];
            late: {
                address: string | null;
                areaName: string | null;
                areaNameEn: string | null;
                category: string;
                categoryName: string;
                categoryNameEn: string;
                deadline: string;
                minutes: number;
                /** Format: uuid */
                order: string;
            }[];
            latest: {
                address: string | null;
                areaName: string | null;
                areaNameEn: string | null;
                at: string;
                category: string;
                categoryName: string;
                categoryNameEn: string;
                /** Format: uuid */
                order: string;
                /** @enum {string} */
                state: "pending" | "checking" | "filed" | "dispatched" | "assigned" | "working" | "fixed" | "rectified" | "rechecking" | "closed" | "returned" | "suspended" | "declined" | "withdrawn" | "merged";
            }[];
        };
        Why: {
            area: string | null;
            areaName: string | null;
            contract?: string;
            contractName?: string;
            from?: string;
            /** @description open orders of the crews that were equally near */
            loads?: {
                [key: string]: number;
            };
            /** @description rules that held and could not be applied */
            passed?: {
                /** @enum {string} */
                reason: "office-gone" | "crew-gone" | "crew-without-contract" | "contract-over" | "contract-not-begun" | "area-gone";
                rule: string;
                text: string;
                textEn: string;
                version: number;
            }[];
            rule: string;
            /** @description the routing version that was asked before the built-in rule */
            rules?: number;
            text: string;
            textEn: string;
            version: number;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getAccounts: {
        parameters: {
            query?: {
                crew?: string;
                cursor?: string;
                disabled?: "true" | "false";
                /** @description at most 200 */
                limit?: number;
                office?: string;
                /** @description part of the login or the name */
                q?: string;
                role?: "inspector" | "desk" | "office" | "crew" | "leader" | "admin" | "device";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description a page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ManagedAccounts"];
                };
            };
            /** @description not of the documented shape; errors name the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the role may not */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAccounts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description of a crew account, and no other
                     * @default null
                     */
                    crew?: string | null;
                    login: string;
                    name: string;
                    /**
                     * @description of an office account, and no other
                     * @default null
                     */
                    office?: string | null;
                    /** @description left out: one is made, and told in this answer only */
                    password?: string;
                    /** @enum {string} */
                    role: "inspector" | "desk" | "office" | "crew" | "leader" | "admin" | "device";
                };
            };
        };
        responses: {
            /** @description it is there now */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountWithFirstPassword"];
                };
            };
            /** @description not of the documented shape; errors name the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the role may not */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description somebody else was first, or the id was used for something else */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description refused by a rule; the code says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAccountsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the account */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ManagedAccount"];
                };
            };
            /** @description not of the documented shape; errors name the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the role may not */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no such thing in what the caller may see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putAccountsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description of a crew account, and no other
                     * @default null
                     */
                    crew?: string | null;
                    name: string;
                    /**
                     * @description of an office account, and no other
                     * @default null
                     */
                    office?: string | null;
                    /** @enum {string} */
                    role: "inspector" | "desk" | "office" | "crew" | "leader" | "admin" | "device";
                };
            };
        };
        responses: {
            /** @description the account */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ManagedAccount"];
                };
            };
            /** @description not of the documented shape; errors name the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the role may not */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no such thing in what the caller may see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description somebody else was first, or the id was used for something else */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description refused by a rule; the code says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAccountsIdBeat: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the beat */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Beat"];
                };
            };
            /** @description not of the documented shape; errors name the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the role may not */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no such thing in what the caller may see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putAccountsIdBeat: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    lines: {
                        area: string;
                        /** @description ISO weekdays, Monday is 1; null: every day */
                        weekdays: number[] | null;
                    }[];
                };
            };
        };
        responses: {
            /** @description the beat */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Beat"];
                };
            };
            /** @description not of the documented shape; errors name the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the role may not */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no such thing in what the caller may see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description refused by a rule; the code says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAccountsIdDisable: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the account */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ManagedAccount"];
                };
            };
            /** @description not of the documented shape; errors name the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the role may not */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no such thing in what the caller may see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description somebody else was first, or the id was used for something else */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description refused by a rule; the code says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAccountsIdEnable: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the account */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ManagedAccount"];
                };
            };
            /** @description not of the documented shape; errors name the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the role may not */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no such thing in what the caller may see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description somebody else was first, or the id was used for something else */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description refused by a rule; the code says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAccountsIdPassword: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password?: string;
                };
            };
        };
        responses: {
            /** @description the account, and the password that was made */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountWithFirstPassword"];
                };
            };
            /** @description not of the documented shape; errors name the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the role may not */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no such thing in what the caller may see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description refused by a rule; the code says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteAccountsIdSessions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the account */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ManagedAccount"];
                };
            };
            /** @description not of the documented shape; errors name the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the role may not */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no such thing in what the caller may see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description somebody else was first, or the id was used for something else */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description refused by a rule; the code says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAreasCodes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description digits by level */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description digits of a code in all at each level; null: codes are not checked */
                        digits: {
                            community?: number;
                            district?: number;
                            grid?: number;
                            street?: number;
                        } | null;
                    };
                };
            };
            /** @description no session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the role may not */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putAreasCodes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description digits of a code in all at each level; null: codes are not checked */
                    digits: {
                        community?: number;
                        district?: number;
                        grid?: number;
                        street?: number;
                    } | null;
                };
            };
        };
        responses: {
            /** @description digits by level */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description digits of a code in all at each level; null: codes are not checked */
                        digits: {
                            community?: number;
                            district?: number;
                            grid?: number;
                            street?: number;
                        } | null;
                    };
                };
            };
            /** @description not of the documented shape; errors name the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the role may not */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description refused by a rule; the code says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAreasImports: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the newest 50 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        imports: {
                            accepted: string[];
                            appliedAt: string | null;
                            appliedBy: string | null;
                            /** @enum {string} */
                            coordinates: "wgs84" | "gcj02";
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC, milliseconds
                             */
                            createdAt: string;
                            createdBy: string | null;
                            /** Format: uuid */
                            id: string;
                            removed: string[];
                            report: {
                                added: string[];
                                changed: string[];
                                faults: components["schemas"]["TopologyFault"][];
                                /** @description faults beyond those listed */
                                more: number;
                                /** @description what was put right: rings closed, rings turned, positions that stood twice */
                                notes: {
                                    closed: number;
                                    doubled: number;
                                    turned: number;
                                };
                                removed: string[];
                                unchanged: string[];
                            };
                            tolerance: number;
                            /** @description the areas’ version that it became; null: a preview */
                            version: number | null;
                        }[];
                    };
                };
            };
            /** @description no session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the role may not */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAreasImports: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description the system of the file, as whoever uploads it states; it is never guessed
                     * @enum {string}
                     */
                    coordinates: "wgs84" | "gcj02";
                    /** @description a FeatureCollection of Polygon and MultiPolygon features with code, name, kind and parent as properties */
                    geojson: unknown;
                    /**
                     * @description of new areas whose feature does not say
                     * @default null
                     */
                    kind?: ("district" | "street" | "zone" | "community" | "grid") | null;
                    /**
                     * @description communities, grids and zones that go
                     * @default []
                     */
                    remove?: string[];
                    /**
                     * @description drawn for orientation and not surveyed, where a feature does not say
                     * @default false
                     */
                    schematic?: boolean;
                    /**
                     * @description metres by which borders may miss each other
                     * @default 2
                     */
                    tolerance?: number;
                };
            };
        };
        responses: {
            /** @description the import with its areas and faults */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AreaImport"];
                };
            };
            /** @description not of the documented shape; errors name the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the role may not */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description refused by a rule; the code says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a dependency is not available */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAreasImportsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the import with its areas and faults */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AreaImport"];
                };
            };
            /** @description not of the documented shape; errors name the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the role may not */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no such thing in what the caller may see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAreasImportsIdApply: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description ids of faults above the tolerance that are taken as they are
                     * @default []
                     */
                    accept?: string[];
                };
            };
        };
        responses: {
            /** @description the import with its areas and faults */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AreaImport"];
                };
            };
            /** @description not of the documented shape; errors name the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the role may not */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no such thing in what the caller may see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description refused by a rule; the code says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a dependency is not available */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAudit: {
        parameters: {
            query?: {
                cursor?: string;
                /** @description local day */
                from?: string;
                kind?: "accounts" | "sessions" | "parties" | "areas" | "routing" | "catalogue" | "calendar" | "channels" | "settings" | "orders" | "exports";
                /** @description at most 200 */
                limit?: number;
                /** @description a whole subject (offices:huaihelu), or what is before its colon (offices) */
                subject?: string;
                /** @description local day, not itself included */
                to?: string;
                /** @description an account */
                who?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description a page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditTrail"];
                };
            };
            /** @description not of the documented shape; errors name the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the role may not */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBeats: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description all of them */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Beats"];
                };
            };
            /** @description no session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the role may not */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBlindChecks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the checks */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BlindChecks"];
                };
            };
            /** @description no session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the role may not */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postBlindChecksId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description own photos of what is there now */
                    photos: string[];
                    /** @description whether the closing condition is met */
                    rectified: boolean;
                    /** @description demanded where it is not rectified: the office reads it as the reason */
                    text?: string;
                };
            };
        };
        responses: {
            /** @description kept */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BlindAnswer"];
                };
            };
            /** @description not of the documented shape; errors name the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the role may not */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no such thing in what the caller may see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description somebody else was first, or the id was used for something else */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description refused by a rule; the code says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBlindChecksRules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the rules */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BlindRules"];
                };
            };
            /** @description no session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the role may not */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putBlindChecksRules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BlindRules"];
            };
        };
        responses: {
            /** @description the rules */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BlindRules"];
                };
            };
            /** @description not of the documented shape; errors name the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the role may not */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description refused by a rule; the code says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postBlindChecksRulesPreview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BlindRules"];
            };
        };
        responses: {
            /** @description by office, most closings first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BlindRulesPreview"];
                };
            };
            /** @description not of the documented shape; errors name the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the role may not */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCalendarsYear: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                year: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the calendar */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Calendar"];
                };
            };
            /** @description not of the documented shape; errors name the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putCalendarsYearDaysDate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                date: string;
                year: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    nameEn?: string;
                    /** @description true: a make-up workday (调休); false: a holiday */
                    working: boolean;
                };
            };
        };
        responses: {
            /** @description the calendar after it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Calendar"];
                };
            };
            /** @description not of the documented shape; errors name the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the role may not */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description refused by a rule; the code says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteCalendarsYearDaysDate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                date: string;
                year: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the calendar after it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Calendar"];
                };
            };
            /** @description not of the documented shape; errors name the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the role may not */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no such thing in what the caller may see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description refused by a rule; the code says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putCalendarsHours: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description openings of a working day, in order; a night shift is split at 24:00 */
                    hours: [
                        string,
                        string
                    ][];
                    /** @description ISO weekdays worked by default, Monday is 1 */
                    weekdays: number[];
                };
            };
        };
        responses: {
            /** @description the calendar after it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Calendar"];
                };
            };
            /** @description not of the documented shape; errors name the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the role may not */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description refused by a rule; the code says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCatalogueImports: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description this very file is a draft already */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogueImport"];
                };
            };
            /** @description a new draft */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogueImport"];
                };
            };
            /** @description not of the documented shape; errors name the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the role may not */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description content type not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description refused by a rule; the code says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putCatalogueSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description what a plain 天 or 小时 of an imported file means
                     * @enum {string}
                     */
                    plainTime: "working" | "natural";
                };
            };
        };
        responses: {
            /** @description kept */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not of the documented shape; errors name the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the role may not */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCatalogueVersions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the versions */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogueVersions"];
                };
            };
            /** @description no session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the role may not */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCatalogueVersionsVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the version */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogueDetail"];
                };
            };
            /** @description not of the documented shape; errors name the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no such thing in what the caller may see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteCatalogueVersionsVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description deleted */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not of the documented shape; errors name the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the role may not */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no such thing in what the caller may see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description somebody else was first, or the id was used for something else */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCatalogueVersionsVersionDiff: {
        parameters: {
            query?: {
                /** @description the version to compare with; 0 is an empty catalogue. Without it: the version in force, for a draft */
                against?: number;
            };
            header?: never;
            path: {
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the difference */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogueDiff"];
                };
            };
            /** @description not of the documented shape; errors name the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the role may not */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no such thing in what the caller may see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCatalogueVersionsVersionFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description not of the documented shape; errors name the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the role may not */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no such thing in what the caller may see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCatalogueVersionsVersionPublish: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                version: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date
                     * @description local day of the district, today or later
                     */
                    effectiveFrom: string;
                };
            };
        };
        responses: {
            /** @description the published version */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogueVersion"];
                };
            };
            /** @description not of the documented shape; errors name the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the role may not */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no such thing in what the caller may see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description somebody else was first, or the id was used for something else */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description refused by a rule; the code says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getChannelEndpoints: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description all of them */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelEndpoints"];
                };
            };
            /** @description no session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the role may not */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postChannelEndpoints: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default true */
                    enabled?: boolean;
                    /** @enum {string} */
                    kind: "webhook" | "wecom";
                    name: string;
                    /**
                     * @description of which offices; none: all
                     * @default []
                     */
                    offices?: string[];
                    url: string;
                    /**
                     * @description which events; none: all
                     * @default []
                     */
                    verbs?: ("report" | "import" | "send-to-check" | "recall-check" | "report-check" | "file" | "decline" | "withdraw" | "reconsider" | "merge" | "split" | "dispatch" | "return" | "take-back" | "whistle" | "convene" | "conclude" | "assign" | "recall" | "hand-back" | "start" | "fix" | "redo" | "confirm" | "send-to-recheck" | "pass" | "fail" | "ask-extension" | "grant-extension" | "refuse-extension" | "ask-suspension" | "grant-suspension" | "refuse-suspension" | "resume" | "ask-withdrawal" | "grant-withdrawal" | "refuse-withdrawal" | "reopen" | "correct" | "appeal" | "uphold" | "dismiss" | "urge" | "reply" | "feedback" | "note" | "join" | "recur" | "warn" | "overdue" | "escalate" | "close-appeal")[];
                };
            };
        };
        responses: {
            /** @description the endpoint */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelEndpoint"];
                };
            };
            /** @description not of the documented shape; errors name the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the role may not */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description refused by a rule; the code says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putChannelEndpointsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default true */
                    enabled?: boolean;
                    name: string;
                    /**
                     * @description of which offices; none: all
                     * @default []
                     */
                    offices?: string[];
                    /** @description left out: as it was */
                    url?: string;
                    /**
                     * @description which events; none: all
                     * @default []
                     */
                    verbs?: ("report" | "import" | "send-to-check" | "recall-check" | "report-check" | "file" | "decline" | "withdraw" | "reconsider" | "merge" | "split" | "dispatch" | "return" | "take-back" | "whistle" | "convene" | "conclude" | "assign" | "recall" | "hand-back" | "start" | "fix" | "redo" | "confirm" | "send-to-recheck" | "pass" | "fail" | "ask-extension" | "grant-extension" | "refuse-extension" | "ask-suspension" | "grant-suspension" | "refuse-suspension" | "resume" | "ask-withdrawal" | "grant-withdrawal" | "refuse-withdrawal" | "reopen" | "correct" | "appeal" | "uphold" | "dismiss" | "urge" | "reply" | "feedback" | "note" | "join" | "recur" | "warn" | "overdue" | "escalate" | "close-appeal")[];
                };
            };
        };
        responses: {
            /** @description the endpoint */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelEndpoint"];
                };
            };
            /** @description not of the documented shape; errors name the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the role may not */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no such thing in what the caller may see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description refused by a rule; the code says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteChannelEndpointsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description nothing is sent there any more */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not of the documented shape; errors name the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the role may not */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no such thing in what the caller may see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postChannelEndpointsIdSecret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the endpoint */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelEndpoint"];
                };
            };
            /** @description not of the documented shape; errors name the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the role may not */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no such thing in what the caller may see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postChannelEndpointsIdTry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the endpoint */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelEndpoint"];
                };
            };
            /** @description not of the documented shape; errors name the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the role may not */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no such thing in what the caller may see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putClockLengths: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClockLengths"];
            };
        };
        responses: {
            /** @description the calendar after it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Calendar"];
                };
            };
            /** @description not of the documented shape; errors name the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the role may not */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description refused by a rule; the code says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getContractors: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description all of them */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        contractors: {
                            id: string;
                            name: string;
                            nameEn: string;
                        }[];
                    };
                };
            };
            /** @description no session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the role may not */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postContractors: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    id: string;
                    name: string;
                    nameEn: string;
                };
            };
        };
        responses: {
            /** @description it is there now */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        nameEn: string;
                    };
                };
            };
            /** @description not of the documented shape; errors name the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the role may not */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description somebody else was first, or the id was used for something else */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description refused by a rule; the code says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putContractorsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    nameEn: string;
                };
            };
        };
        responses: {
            /** @description as it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        nameEn: string;
                    };
                };
            };
            /** @description not of the documented shape; errors name the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the role may not */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no such thing in what the caller may see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description refused by a rule; the code says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getContracts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description all that the caller may read */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        contracts: {
                            contractor: string;
                            coverages: {
                                area: string;
                                category: string;
                                crew: string;
                            }[];
                            from: string;
                            id: string;
                            name: string;
                            nameEn: string;
                            pilotNote: string;
                            /** @description first day it covers no more; null: open-ended */
                            until: string | null;
                        }[];
                    };
                };
            };
            /** @description no session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the role may not */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postContracts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    contractor: string;
                    coverages: {
                        area: string;
                        category: string;
                        crew: string;
                    }[];
                    /** Format: date */
                    from: string;
                    id: string;
                    name: string;
                    nameEn: string;
                    /**
                     * @description what makes it a trial; empty: it is none
                     * @default
                     */
                    pilotNote?: string;
                    /** @default null */
                    until?: string | null;
                };
            };
        };
        responses: {
            /** @description it is there now */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        contractor: string;
                        coverages: {
                            area: string;
                            category: string;
                            crew: string;
                        }[];
                        from: string;
                        id: string;
                        name: string;
                        nameEn: string;
                        pilotNote: string;
                        /** @description first day it covers no more; null: open-ended */
                        until: string | null;
                    };
                };
            };
            /** @description not of the documented shape; errors name the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the role may not */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description somebody else was first, or the id was used for something else */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description refused by a rule; the code says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putContractsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    coverages: {
                        area: string;
                        category: string;
                        crew: string;
                    }[];
                    /** Format: date */
                    from: string;
                    name: string;
                    nameEn: string;
                    /**
                     * @description what makes it a trial; empty: it is none
                     * @default
                     */
                    pilotNote?: string;
                    /** @default null */
                    until?: string | null;
                };
            };
        };
        responses: {
            /** @description as it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        contractor: string;
                        coverages: {
                            area: string;
                            category: string;
                            crew: string;
                        }[];
                        from: string;
                        id: string;
                        name: string;
                        nameEn: string;
                        pilotNote: string;
                        /** @description first day it covers no more; null: open-ended */
                        until: string | null;
                    };
                };
            };
            /** @description not of the documented shape; errors name the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the role may not */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no such thing in what the caller may see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description refused by a rule; the code says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getContractsCoverage: {
        parameters: {
            query?: {
                /** @description local day; today where it is left out */
                day?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description on that day */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractCoverage"];
                };
            };
            /** @description not of the documented shape; errors name the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the role may not */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCrews: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default null */
                    closedOn?: string | null;
                    contractor: string;
                    id: string;
                    name: string;
                    nameEn: string;
                };
            };
        };
        responses: {
            /** @description it is there now */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        closedOn: string | null;
                        contractor: string;
                        id: string;
                        name: string;
                        nameEn: string;
                    };
                };
            };
            /** @description not of the documented shape; errors name the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the role may not */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description somebody else was first, or the id was used for something else */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description refused by a rule; the code says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putCrewsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default null */
                    closedOn?: string | null;
                    name: string;
                    nameEn: string;
                };
            };
        };
        responses: {
            /** @description as it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        closedOn: string | null;
                        contractor: string;
                        id: string;
                        name: string;
                        nameEn: string;
                    };
                };
            };
            /** @description not of the documented shape; errors name the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the role may not */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no such thing in what the caller may see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description refused by a rule; the code says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDeliveries: {
        parameters: {
            query?: {
                cursor?: string;
                /** @description at most 200 */
                limit?: number;
                state?: "waiting" | "sent" | "failed" | "dropped";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description a page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deliveries"];
                };
            };
            /** @description not of the documented shape; errors name the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the role may not */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postDeliveriesIdRetry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the delivery */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Delivery"];
                };
            };
            /** @description not of the documented shape; errors name the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the role may not */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no such thing in what the caller may see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description refused by a rule; the code says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postFindings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FindingRequest"];
            };
        };
        responses: {
            /** @description the same id with the same content again: the first answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description accepted */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description not of the documented shape; errors name the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the role may not */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description somebody else was first, or the id was used for something else */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description refused by a rule; the code says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postFindingsBatch: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FindingBatch"];
            };
        };
        responses: {
            /** @description an answer for each */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        results: {
                            finding?: components["schemas"]["Finding"];
                            order?: components["schemas"]["Order"];
                            problem?: components["schemas"]["Problem"];
                            status: number;
                        }[];
                    };
                };
            };
            /** @description not of the documented shape; errors name the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the role may not */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMapOrders: {
        parameters: {
            query: {
                /** @description a street, or a smaller area by its boundary */
                area?: string;
                /** @description what waits for a grant or a verdict of the desk */
                asked?: "extension" | "suspension" | "withdrawal" | "appeal" | "any";
                /** @description west,south,east,north in degrees, WGS84 */
                bbox: string;
                category?: string;
                crew?: string;
                /** @description not handled, and the running clock ends within two hours, or later today */
                due?: "soon" | "today";
                /** @description counts by fine cells, whatever there is */
                heat?: "true";
                /** @description only what the caller reported */
                mine?: "true";
                office?: string;
                overdue?: "true" | "false";
                q?: string;
                /** @description a re-check failed, or it was reopened */
                reworked?: "true";
                /** @description in a joint session */
                session?: "true";
                source?: "inspector" | "desk" | "public" | "device" | "import";
                state?: string;
                /** @description a leader pushed it */
                urged?: "true";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description at most 300 orders, or their counts */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MapOrders"];
                };
            };
            /** @description not of the documented shape; errors name the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the account */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        account: components["schemas"]["Account"];
                    };
                };
            };
        };
    };
    getMeBeat: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the beat */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Beat"];
                };
            };
            /** @description no session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the role may not */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putMePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    current: string;
                    next: string;
                };
            };
        };
        responses: {
            /** @description it is the new one now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description how many other sessions ended */
                        sessionsEnded: number;
                    };
                };
            };
            /** @description not of the documented shape; errors name the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description refused by a rule; the code says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too many failures of this login or address; Retry-After says how many seconds to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getNotificationSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the settings */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationSettingsAnswer"];
                };
            };
            /** @description no session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putNotificationSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NotificationSettings"];
            };
        };
        responses: {
            /** @description the settings */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationSettingsAnswer"];
                };
            };
            /** @description not of the documented shape; errors name the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getNotifications: {
        parameters: {
            query?: {
                cursor?: string;
                /** @description at most 200 */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description a page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationPage"];
                };
            };
            /** @description not of the documented shape; errors name the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getNotificationsCount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the count */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnreadCount"];
                };
            };
            /** @description no session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postNotificationsRead: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    ids: number[];
                } | {
                    /** @description all up to this id: what came later stays unread */
                    upTo: number;
                };
            };
        };
        responses: {
            /** @description how many are left */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnreadCount"];
                };
            };
            /** @description not of the documented shape; errors name the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postOffices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    area: string | null;
                    /** @default null */
                    closedOn?: string | null;
                    id: string;
                    name: string;
                    nameEn: string;
                };
            };
        };
        responses: {
            /** @description it is there now */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        area: string | null;
                        closedOn: string | null;
                        id: string;
                        name: string;
                        nameEn: string;
                    };
                };
            };
            /** @description not of the documented shape; errors name the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the role may not */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description somebody else was first, or the id was used for something else */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description refused by a rule; the code says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putOfficesId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    area: string | null;
                    /** @default null */
                    closedOn?: string | null;
                    name: string;
                    nameEn: string;
                };
            };
        };
        responses: {
            /** @description as it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        area: string | null;
                        closedOn: string | null;
                        id: string;
                        name: string;
                        nameEn: string;
                    };
                };
            };
            /** @description not of the documented shape; errors name the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the role may not */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no such thing in what the caller may see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description refused by a rule; the code says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOrders: {
        parameters: {
            query?: {
                /** @description a street, or a smaller area by its boundary */
                area?: string;
                /** @description what waits for a grant or a verdict of the desk */
                asked?: "extension" | "suspension" | "withdrawal" | "appeal" | "any";
                category?: string;
                crew?: string;
                cursor?: string;
                /** @description not handled, and the running clock ends within two hours, or later today */
                due?: "soon" | "today";
                /** @description at most 200 */
                limit?: number;
                /** @description only what the caller reported */
                mine?: "true";
                office?: string;
                overdue?: "true" | "false";
                q?: string;
                /** @description a re-check failed, or it was reopened */
                reworked?: "true";
                /** @description in a joint session */
                session?: "true";
                source?: "inspector" | "desk" | "public" | "device" | "import";
                state?: string;
                /** @description a leader pushed it */
                urged?: "true";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description a page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderPage"];
                };
            };
            /** @description not of the documented shape; errors name the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOrdersId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the order */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderDetail"];
                };
            };
            /** @description not of the documented shape; errors name the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no such thing in what the caller may see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postOrdersIdVerb: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                verb: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VerbRequest"];
            };
        };
        responses: {
            /** @description the order after it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderDetail"];
                };
            };
            /** @description not of the documented shape; errors name the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the role may not */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no such thing in what the caller may see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description somebody else was first, or the id was used for something else */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description refused by a rule; the code says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putOrdersIdApartOther: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                other: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description who said so first, and when */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrdersApart"];
                };
            };
            /** @description not of the documented shape; errors name the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the role may not */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no such thing in what the caller may see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description refused by a rule; the code says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteOrdersIdApartOther: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                other: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description nobody says so any more */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not of the documented shape; errors name the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the role may not */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no such thing in what the caller may see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description refused by a rule; the code says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOrdersIdDeadline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the ledgers */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deadline"];
                };
            };
            /** @description not of the documented shape; errors name the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no such thing in what the caller may see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postOrdersBulkVerb: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                verb: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkRequest"];
            };
        };
        responses: {
            /** @description an answer for each */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkResponse"];
                };
            };
            /** @description not of the documented shape; errors name the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the role may not */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no such thing in what the caller may see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOrdersCounts: {
        parameters: {
            query?: {
                /** @description a street, or a smaller area by its boundary */
                area?: string;
                /** @description what waits for a grant or a verdict of the desk */
                asked?: "extension" | "suspension" | "withdrawal" | "appeal" | "any";
                category?: string;
                crew?: string;
                /** @description not handled, and the running clock ends within two hours, or later today */
                due?: "soon" | "today";
                /** @description only what the caller reported */
                mine?: "true";
                office?: string;
                overdue?: "true" | "false";
                q?: string;
                /** @description a re-check failed, or it was reopened */
                reworked?: "true";
                /** @description in a joint session */
                session?: "true";
                source?: "inspector" | "desk" | "public" | "device" | "import";
                state?: string;
                /** @description a leader pushed it */
                urged?: "true";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the counts */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderCounts"];
                };
            };
            /** @description not of the documented shape; errors name the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "getOrdersExport.xlsx": {
        parameters: {
            query?: {
                /** @description a street, or a smaller area by its boundary */
                area?: string;
                /** @description what waits for a grant or a verdict of the desk */
                asked?: "extension" | "suspension" | "withdrawal" | "appeal" | "any";
                category?: string;
                crew?: string;
                /** @description not handled, and the running clock ends within two hours, or later today */
                due?: "soon" | "today";
                /** @description of headers and words */
                lang?: "zh" | "en";
                /** @description only what the caller reported */
                mine?: "true";
                office?: string;
                overdue?: "true" | "false";
                q?: string;
                /** @description a re-check failed, or it was reopened */
                reworked?: "true";
                /** @description in a joint session */
                session?: "true";
                source?: "inspector" | "desk" | "public" | "device" | "import";
                state?: string;
                /** @description a leader pushed it */
                urged?: "true";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description an Excel workbook of at most 200,000 rows; its second sheet says what it holds and whether it was cut */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description not of the documented shape; errors name the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the role may not */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too many attempts; Retry-After says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a dependency is not available */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOrdersMergeSuggestions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the pairs */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MergeSuggestions"];
                };
            };
            /** @description no session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the role may not */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOrdersNearby: {
        parameters: {
            query: {
                category: string;
                coordinates?: "wgs84" | "gcj02";
                latitude: number;
                longitude: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the orders */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NearbyOrders"];
                };
            };
            /** @description not of the documented shape; errors name the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the role may not */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description refused by a rule; the code says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOrdersPages: {
        parameters: {
            query?: {
                /** @description a street, or a smaller area by its boundary */
                area?: string;
                /** @description what waits for a grant or a verdict of the desk */
                asked?: "extension" | "suspension" | "withdrawal" | "appeal" | "any";
                category?: string;
                crew?: string;
                /** @description not handled, and the running clock ends within two hours, or later today */
                due?: "soon" | "today";
                /** @description only what the caller reported */
                mine?: "true";
                office?: string;
                overdue?: "true" | "false";
                q?: string;
                /** @description a re-check failed, or it was reopened */
                reworked?: "true";
                /** @description in a joint session */
                session?: "true";
                source?: "inspector" | "desk" | "public" | "device" | "import";
                state?: string;
                /** @description a leader pushed it */
                urged?: "true";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description where its pages begin */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListPages"];
                };
            };
            /** @description not of the documented shape; errors name the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postPhotos: {
        parameters: {
            query?: {
                /** @description made by the client: the same file under it again is kept once and answered 200 */
                id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description the same file under the same id again: it is kept already */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Photo"];
                };
            };
            /** @description kept as evidence; what is served of it has no metadata */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Photo"];
                };
            };
            /** @description not of the documented shape; errors name the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the role may not */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description somebody else was first, or the id was used for something else */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description content type not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description refused by a rule; the code says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPhotosId: {
        parameters: {
            query?: {
                /** @description thumb: at most 320 pixels an edge; else at most 2048 */
                size?: "thumb";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the image, upright and without metadata */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": string;
                };
            };
            /** @description you have it */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getPublicCategories: {
        parameters: {
            query?: {
                /** @description code of the district; may be left out where there is one only */
                district?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the sub-classes of its catalogue */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicCatalogue"];
                };
            };
            /** @description not of the documented shape; errors name the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description refused by a rule; the code says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postPublicFindings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublicFindingRequest"];
            };
        };
        responses: {
            /** @description accepted */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicReceipt"];
                };
            };
            /** @description not of the documented shape; errors name the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description refused by a rule; the code says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too many attempts; Retry-After says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postPublicFollow: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FollowRequest"];
            };
        };
        responses: {
            /** @description the report */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowedReport"];
                };
            };
            /** @description not of the documented shape; errors name the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no such thing in what the caller may see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too many attempts; Retry-After says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPublicMap: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description where its pictures are */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BaseMap"];
                };
            };
        };
    };
    getPublicMapOrders: {
        parameters: {
            query: {
                /** @description west,south,east,north in degrees, WGS84; widened to whole cells */
                bbox: string;
                /** @description code of the district; may be left out where there is one only */
                district?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the counts */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenMap"];
                };
            };
            /** @description you have it */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not of the documented shape; errors name the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description refused by a rule; the code says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too many attempts; Retry-After says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a dependency is not available */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postPublicOrdersVerb: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                verb: "feedback" | "reopen" | "withdraw" | "reconsider";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublicActRequest"];
            };
        };
        responses: {
            /** @description the report after it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowedReport"];
                };
            };
            /** @description not of the documented shape; errors name the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no such thing in what the caller may see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description somebody else was first, or the id was used for something else */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description refused by a rule; the code says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too many attempts; Retry-After says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postPublicPhotos: {
        parameters: {
            query?: {
                /** @description code of the district; may be left out where there is one only */
                district?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description kept for a day, and with the report for good */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicPhoto"];
                };
            };
            /** @description not of the documented shape; errors name the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description content type not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description refused by a rule; the code says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too many attempts; Retry-After says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a dependency is not available */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPublicPhotosId: {
        parameters: {
            query: {
                district: string;
                expires: number;
                finding: string;
                signature: string;
                size?: "thumb";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the image, upright and without metadata */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": string;
                };
            };
            /** @description you have it */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not of the documented shape; errors name the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no such thing in what the caller may see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPublicRates: {
        parameters: {
            query?: {
                /** @description code of the district; may be left out where there is one only */
                district?: string;
                /** @description one of the last twelve; this one where none is named */
                month?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the rates */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenRates"];
                };
            };
            /** @description you have it */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not of the documented shape; errors name the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description refused by a rule; the code says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too many attempts; Retry-After says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a dependency is not available */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRateTargets: {
        parameters: {
            query?: {
                /** @description as they hold on this local day; without it today */
                day?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the targets */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RateTargets"];
                };
            };
            /** @description not of the documented shape; errors name the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the role may not */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putRateTargets: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RateTargetsRequest"];
            };
        };
        responses: {
            /** @description the targets after it, as they hold today */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RateTargets"];
                };
            };
            /** @description not of the documented shape; errors name the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the role may not */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRates: {
        parameters: {
            query: {
                /** @description as of this instant: what was recorded later does not exist. Read from the event log, not from the tally */
                asOf?: string;
                by?: "office" | "crew" | "contractor" | "category" | "area" | "source" | "day" | "month";
                /** @description a second dimension: rows are pairs */
                by2?: "office" | "crew" | "contractor" | "category" | "area" | "source" | "day" | "month";
                /** @description with the period before (环比), or the same of the year before (同比) */
                compare?: "previous" | "year";
                /** @description a local day of the district, YYYY-MM-DD */
                from: string;
                /** @description rows with fewer due orders are listed and not ranked */
                min?: number;
                /** @description exclusive: the period ends at 00:00 of this local day */
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the rates */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rates"];
                };
            };
            /** @description not of the documented shape; errors name the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the role may not */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a dependency is not available */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRatesBacklog: {
        parameters: {
            query?: {
                /** @description as of this instant: what was recorded later does not exist. Read from the event log, not from the tally */
                asOf?: string;
                by?: "office" | "crew" | "contractor" | "category" | "area" | "source" | "day" | "month";
                /** @description at 00:00 of this local day; without it, or in the future: now */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the backlog */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Backlog"];
                };
            };
            /** @description not of the documented shape; errors name the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the role may not */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a dependency is not available */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRatesBacklogOrders: {
        parameters: {
            query?: {
                /** @description as of this instant: what was recorded later does not exist. Read from the event log, not from the tally */
                asOf?: string;
                /** @description an age, in working days */
                band?: "0-1" | "1-3" | "3-7" | "7-15" | "15-";
                by?: "office" | "crew" | "contractor" | "category" | "area" | "source" | "day" | "month";
                cursor?: string;
                /** @description the key of a row; without it all */
                key?: string;
                /** @description only those past their handling deadline */
                late?: "true" | "false";
                /** @description at most 200 */
                limit?: number;
                /** @description at 00:00 of this local day; without it, or in the future: now */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description a page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RatesOrders"];
                };
            };
            /** @description not of the documented shape; errors name the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the role may not */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a dependency is not available */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "getRatesBacklogOrdersExport.xlsx": {
        parameters: {
            query?: {
                /** @description an age, in working days */
                band?: "0-1" | "1-3" | "3-7" | "7-15" | "15-";
                by?: "office" | "crew" | "contractor" | "category" | "area" | "source" | "day" | "month";
                /** @description the key of a row; without it all */
                key?: string;
                /** @description of headers and words */
                lang?: "zh" | "en";
                /** @description only those past their handling deadline */
                late?: "true" | "false";
                /** @description at 00:00 of this local day; without it, or in the future: now */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description an Excel workbook of at most 200,000 rows; its second sheet says what it holds and whether it was cut */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description not of the documented shape; errors name the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the role may not */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too many attempts; Retry-After says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a dependency is not available */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRatesBlind: {
        parameters: {
            query: {
                /** @description a local day of the district, YYYY-MM-DD */
                from: string;
                /** @description exclusive: the period ends at 00:00 of this local day */
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description both rates, in all and by office */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BlindRates"];
                };
            };
            /** @description not of the documented shape; errors name the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the role may not */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRatesBlindOrders: {
        parameters: {
            query: {
                count?: "checked" | "rectified" | "notRectified";
                cursor?: string;
                /** @description a local day of the district, YYYY-MM-DD */
                from: string;
                /** @description an office; without it all */
                key?: string;
                /** @description at most 200 */
                limit?: number;
                /** @description exclusive: the period ends at 00:00 of this local day */
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description a page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RatesOrders"];
                };
            };
            /** @description not of the documented shape; errors name the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the role may not */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRatesChanges: {
        parameters: {
            query: {
                compare?: "previous" | "year";
                /** @description a local day of the district, YYYY-MM-DD */
                from: string;
                /** @description exclusive */
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the most telling first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RateChanges"];
                };
            };
            /** @description not of the documented shape; errors name the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the role may not */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "getRatesExport.xlsx": {
        parameters: {
            query: {
                /** @description as of this instant: what was recorded later does not exist. Read from the event log, not from the tally */
                asOf?: string;
                by?: "office" | "crew" | "contractor" | "category" | "area" | "source" | "day" | "month";
                /** @description a second dimension: rows are pairs */
                by2?: "office" | "crew" | "contractor" | "category" | "area" | "source" | "day" | "month";
                /** @description with the period before (环比), or the same of the year before (同比) */
                compare?: "previous" | "year";
                /** @description a local day of the district, YYYY-MM-DD */
                from: string;
                /** @description of headers and words */
                lang?: "zh" | "en";
                /** @description rows with fewer due orders are listed and not ranked */
                min?: number;
                /** @description exclusive: the period ends at 00:00 of this local day */
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description an Excel workbook of at most 200,000 rows; its second sheet says what it holds and whether it was cut */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description not of the documented shape; errors name the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the role may not */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too many attempts; Retry-After says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a dependency is not available */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRatesFormulas: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the formulas */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RateFormulas"];
                };
            };
            /** @description no session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the role may not */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRatesHandling: {
        parameters: {
            query: {
                by?: "office" | "crew" | "contractor" | "category" | "area" | "source" | "day" | "month";
                /** @description a second dimension: rows are pairs */
                by2?: "office" | "crew" | "contractor" | "category" | "area" | "source" | "day" | "month";
                /** @description a local day of the district, YYYY-MM-DD */
                from: string;
                /** @description exclusive: the period ends at 00:00 of this local day */
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the times */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandlingTimes"];
                };
            };
            /** @description not of the documented shape; errors name the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the role may not */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRatesMarkedOrders: {
        parameters: {
            query: {
                cursor?: string;
                /** @description a local day of the district, YYYY-MM-DD */
                from: string;
                /** @description at most 200 */
                limit?: number;
                mark: "suspended" | "recurred";
                /** @description exclusive */
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description a page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RatesOrders"];
                };
            };
            /** @description not of the documented shape; errors name the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the role may not */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRatesOrders: {
        parameters: {
            query: {
                /** @description as of this instant: what was recorded later does not exist. Read from the event log, not from the tally */
                asOf?: string;
                by?: "office" | "crew" | "contractor" | "category" | "area" | "source" | "day" | "month";
                /** @description a second dimension: rows are pairs */
                by2?: "office" | "crew" | "contractor" | "category" | "area" | "source" | "day" | "month";
                count?: "received" | "filed" | "dispatched" | "due" | "closed" | "closedOnTime" | "overdue" | "reworked" | "extended" | "exempt" | "remote" | "requests" | "responded" | "rated" | "solved" | "satisfied";
                cursor?: string;
                /** @description a local day of the district, YYYY-MM-DD */
                from: string;
                /** @description the key of a row; without it all */
                key?: string;
                /** @description its second key */
                key2?: string;
                /** @description at most 200 */
                limit?: number;
                /** @description exclusive: the period ends at 00:00 of this local day */
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description a page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RatesOrders"];
                };
            };
            /** @description not of the documented shape; errors name the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the role may not */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a dependency is not available */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "getRatesOrdersExport.xlsx": {
        parameters: {
            query: {
                by?: "office" | "crew" | "contractor" | "category" | "area" | "source" | "day" | "month";
                /** @description a second dimension: rows are pairs */
                by2?: "office" | "crew" | "contractor" | "category" | "area" | "source" | "day" | "month";
                count?: "received" | "filed" | "dispatched" | "due" | "closed" | "closedOnTime" | "overdue" | "reworked" | "extended" | "exempt" | "remote" | "requests" | "responded" | "rated" | "solved" | "satisfied";
                /** @description a local day of the district, YYYY-MM-DD */
                from: string;
                /** @description the key of a row; without it all */
                key?: string;
                /** @description its second key */
                key2?: string;
                /** @description of headers and words */
                lang?: "zh" | "en";
                /** @description exclusive: the period ends at 00:00 of this local day */
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description an Excel workbook of at most 200,000 rows; its second sheet says what it holds and whether it was cut */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description not of the documented shape; errors name the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the role may not */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too many attempts; Retry-After says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a dependency is not available */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRatesRecurrencesId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the orders */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RatesOrders"];
                };
            };
            /** @description not of the documented shape; errors name the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the role may not */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRatesTrend: {
        parameters: {
            query: {
                /** @description with a line for each value of it */
                by?: "office" | "crew" | "contractor" | "category" | "area" | "source" | "day" | "month";
                /** @description a local day of the district, YYYY-MM-DD */
                from: string;
                /** @description how many, the period itself among them */
                periods?: number;
                /** @description exclusive */
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the oldest period first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RateTrend"];
                };
            };
            /** @description not of the documented shape; errors name the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the role may not */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRatesUrges: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description a page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Urges"];
                };
            };
            /** @description not of the documented shape; errors name the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the role may not */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRatesWall: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as of now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Wall"];
                };
            };
            /** @description no session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the role may not */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getReference: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the reference data */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reference"];
                };
            };
            /** @description no session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postRoutingDryRun: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    from: string;
                    rules?: {
                        /**
                         * @description an area of any level; null: anywhere
                         * @default null
                         */
                        area?: string | null;
                        /** @default null */
                        category?: string | null;
                        /**
                         * @description a contract that has a line for place and category
                         * @default null
                         */
                        contract?: string | null;
                        /** @default null */
                        crew?: string | null;
                        /**
                         * @description local time at which the order was received; may pass midnight
                         * @default null
                         */
                        hours?: {
                            from: string;
                            to: string;
                        } | null;
                        id: string;
                        name: string;
                        nameEn: string;
                        office: string;
                        /** @default null */
                        source?: ("inspector" | "desk" | "public" | "device" | "import") | null;
                    }[];
                    /** Format: date */
                    to: string;
                    version?: number;
                };
            };
        };
        responses: {
            /** @description what would change */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoutingDryRun"];
                };
            };
            /** @description not of the documented shape; errors name the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the role may not */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no such thing in what the caller may see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description refused by a rule; the code says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a dependency is not available */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRoutingFlags: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description what is flagged */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        flags: {
                            count: number;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC, milliseconds
                             */
                            firstAt: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC, milliseconds
                             */
                            lastAt: string;
                            name: string | null;
                            nameEn: string | null;
                            /** @enum {string} */
                            reason: "office-gone" | "crew-gone" | "crew-without-contract" | "contract-over" | "contract-not-begun" | "area-gone";
                            rule: string;
                            version: number;
                        }[];
                    };
                };
            };
            /** @description no session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the role may not */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postRoutingFlagsClear: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    reason: "office-gone" | "crew-gone" | "crew-without-contract" | "contract-over" | "contract-not-begun" | "area-gone";
                    rule: string;
                    version: number;
                };
            };
        };
        responses: {
            /** @description cleared */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not of the documented shape; errors name the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the role may not */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no such thing in what the caller may see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRoutingVersions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the newest 200 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        versions: {
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC, milliseconds
                             */
                            createdAt: string;
                            createdBy: string | null;
                            effectiveFrom: string | null;
                            inForce: boolean;
                            note: string;
                            publishedAt: string | null;
                            publishedBy: string | null;
                            /** @description how many rules it has */
                            rules: number;
                            /** @enum {string} */
                            status: "draft" | "published";
                            version: number;
                        }[];
                    };
                };
            };
            /** @description no session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the role may not */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postRoutingVersions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default  */
                    note?: string;
                    /** @default [] */
                    rules?: {
                        /**
                         * @description an area of any level; null: anywhere
                         * @default null
                         */
                        area?: string | null;
                        /** @default null */
                        category?: string | null;
                        /**
                         * @description a contract that has a line for place and category
                         * @default null
                         */
                        contract?: string | null;
                        /** @default null */
                        crew?: string | null;
                        /**
                         * @description local time at which the order was received; may pass midnight
                         * @default null
                         */
                        hours?: {
                            from: string;
                            to: string;
                        } | null;
                        id: string;
                        name: string;
                        nameEn: string;
                        office: string;
                        /** @default null */
                        source?: ("inspector" | "desk" | "public" | "device" | "import") | null;
                    }[];
                };
            };
        };
        responses: {
            /** @description the version with its rules */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoutingVersion"];
                };
            };
            /** @description not of the documented shape; errors name the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the role may not */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description refused by a rule; the code says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRoutingVersionsVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the version with its rules */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoutingVersion"];
                };
            };
            /** @description not of the documented shape; errors name the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the role may not */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no such thing in what the caller may see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putRoutingVersionsVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                version: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    note?: string;
                    rules: {
                        /**
                         * @description an area of any level; null: anywhere
                         * @default null
                         */
                        area?: string | null;
                        /** @default null */
                        category?: string | null;
                        /**
                         * @description a contract that has a line for place and category
                         * @default null
                         */
                        contract?: string | null;
                        /** @default null */
                        crew?: string | null;
                        /**
                         * @description local time at which the order was received; may pass midnight
                         * @default null
                         */
                        hours?: {
                            from: string;
                            to: string;
                        } | null;
                        id: string;
                        name: string;
                        nameEn: string;
                        office: string;
                        /** @default null */
                        source?: ("inspector" | "desk" | "public" | "device" | "import") | null;
                    }[];
                };
            };
        };
        responses: {
            /** @description the version with its rules */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoutingVersion"];
                };
            };
            /** @description not of the documented shape; errors name the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the role may not */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no such thing in what the caller may see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description refused by a rule; the code says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteRoutingVersionsVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description it is gone */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not of the documented shape; errors name the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the role may not */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no such thing in what the caller may see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description refused by a rule; the code says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postRoutingVersionsVersionPublish: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                version: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    effectiveFrom: string;
                };
            };
        };
        responses: {
            /** @description the version with its rules */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoutingVersion"];
                };
            };
            /** @description not of the documented shape; errors name the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the role may not */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no such thing in what the caller may see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description refused by a rule; the code says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    login: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description signed in; the cookie carries the session, or the token as bearer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        account: components["schemas"]["Account"];
                        /** @description also works as Authorization: Bearer */
                        token: string;
                    };
                };
            };
            /** @description login or password is wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description too many failures of this login or address; Retry-After says how many seconds to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    deleteSessionsCurrent: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description signed out */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getStream: {
        parameters: {
            query?: {
                /** @description as the header Last-Event-ID, for readers that can set none */
                lastEventId?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description a stream without end */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description not of the documented shape; errors name the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too many attempts; Retry-After says how long to wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a dependency is not available */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getViews: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description all of them, in your order */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        views: components["schemas"]["SavedView"][];
                    };
                };
            };
            /** @description no session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the role may not */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postViews: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    query: components["schemas"]["ViewQuery"];
                };
            };
        };
        responses: {
            /** @description the view */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedView"];
                };
            };
            /** @description not of the documented shape; errors name the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the role may not */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description refused by a rule; the code says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putViewsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    /** @description among your views, from 0 */
                    place?: number;
                    query?: components["schemas"]["ViewQuery"];
                };
            };
        };
        responses: {
            /** @description the view */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedView"];
                };
            };
            /** @description not of the documented shape; errors name the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the role may not */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no such thing in what the caller may see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteViewsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description it is gone */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not of the documented shape; errors name the fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the role may not */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no such thing in what the caller may see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getViewsCounts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the counts */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ViewCounts"];
                };
            };
            /** @description no session */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the role may not */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
