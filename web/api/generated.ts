// Generated from the API's OpenAPI document; see tests/unit/web/api-types.test.ts.
export interface paths {
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
        /** Uses a verb of the lifecycle: file, decline, withdraw, dispatch, assign, recall, return, start, fix, redo, confirm, pass, fail, reopen, urge, note */
        post: operations["postOrdersIdVerb"];
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
    "/photos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Uploads a photo: JPEG, PNG or WebP, at most 15 MB */
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
    "/rates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Counts and rates of a period by office, crew, category, area or day; offices and crews read their own */
        get: operations["getRates"];
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
            role: "inspector" | "desk" | "office" | "crew" | "leader" | "admin";
        };
        Action: {
            accepts: ("reason" | "text" | "photos" | "outcome" | "conditionMet" | "crew" | "office" | "standard" | "measured" | "note")[];
            demands: ("reason" | "text" | "photos" | "outcome" | "conditionMet" | "crew" | "office" | "standard" | "measured")[];
            options?: {
                crew?: {
                    id: string;
                    name: string;
                    nameEn: string;
                }[];
                office?: {
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
            verb: "report" | "import" | "file" | "decline" | "withdraw" | "dispatch" | "assign" | "recall" | "return" | "start" | "fix" | "redo" | "confirm" | "pass" | "fail" | "reopen" | "urge" | "note";
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
            /** @example event-0113 */
            category: string;
            /**
             * @description what longitude and latitude are given in
             * @default wgs84
             * @enum {string}
             */
            coordinates?: "wgs84" | "gcj02";
            description: string;
            /**
             * Format: uuid
             * @description made by the client: sending the same again doubles nothing
             */
            id?: string;
            latitude: number;
            longitude: number;
            /** Format: date-time */
            observedAt?: string;
            /** @default [] */
            photos?: string[];
            /** @description implied where the category has one */
            standard?: string;
        };
        Limit: {
            amount: number;
            /** @enum {string} */
            unit: "urgent-hour" | "urgent-day" | "working-hour" | "working-day" | "natural-day";
        };
        Order: {
            address: string | null;
            /** @description code of the street that holds the place */
            area: string | null;
            areaName: string | null;
            /** @example event-0113 */
            category: string;
            categoryName: string;
            categoryNameEn: string;
            clock: ("filing" | "dispatch" | "handling" | "recheck") | null;
            closedAt: string | null;
            crew: string | null;
            crewName: string | null;
            /** @description of the clock that runs now */
            deadline: string | null;
            description: string;
            dispatchedAt: string | null;
            filedAt: string | null;
            handledAt: string | null;
            handlingDeadline: string | null;
            /** @description why the system could not place it; the desk dispatches it then */
            held: string | null;
            /** Format: uuid */
            id: string;
            /** @description WGS84 degrees */
            latitude: number;
            /** @description WGS84 degrees */
            longitude: number;
            /** @example 410103-261122-000137 */
            number: string;
            office: string | null;
            officeName: string | null;
            overdue: boolean;
            /** @description first before-photo */
            photo: string | null;
            /**
             * Format: date-time
             * @description ISO 8601, UTC, milliseconds
             */
            receivedAt: string;
            redo: number;
            returns: number;
            rework: number;
            round: number;
            /** @enum {string} */
            source: "inspector" | "desk" | "public" | "device" | "import";
            standard: string | null;
            /** @enum {string} */
            state: "pending" | "checking" | "filed" | "dispatched" | "assigned" | "working" | "fixed" | "rectified" | "rechecking" | "closed" | "returned" | "suspended" | "declined" | "withdrawn" | "merged";
            version: number;
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
            /** @example event-0113 */
            category: string;
            categoryName: string;
            categoryNameEn: string;
            clock: ("filing" | "dispatch" | "handling" | "recheck") | null;
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
            events: components["schemas"]["OrderEvent"][];
            filedAt: string | null;
            findings: {
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
            }[];
            handledAt: string | null;
            handlingDeadline: string | null;
            /** @description why the system could not place it; the desk dispatches it then */
            held: string | null;
            /** Format: uuid */
            id: string;
            /** @description WGS84 degrees */
            latitude: number;
            limit: components["schemas"]["Limit"] | null;
            /** @description WGS84 degrees */
            longitude: number;
            /** @example 410103-261122-000137 */
            number: string;
            office: string | null;
            officeName: string | null;
            overdue: boolean;
            /** @description first before-photo */
            photo: string | null;
            photos: {
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
            /**
             * Format: date-time
             * @description ISO 8601, UTC, milliseconds
             */
            receivedAt: string;
            redo: number;
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
            version: number;
        };
        OrderEvent: {
            actor: {
                crew: string | null;
                id: string | null;
                name: string | null;
                office: string | null;
                /** @enum {string} */
                role: "inspector" | "desk" | "office" | "crew" | "leader" | "admin" | "job";
            };
            /**
             * Format: date-time
             * @description ISO 8601, UTC, milliseconds
             */
            at: string;
            crew: string | null;
            data: {
                area?: string | null;
                category?: string;
                conditionMet?: boolean;
                crew?: string;
                deadline?: string | null;
                externalId?: string;
                finding?: string;
                handledAt?: string | null;
                handlingDeadline?: string | null;
                held?: string;
                measured?: number;
                note?: string;
                office?: string;
                /** @enum {string} */
                outcome?: "fixed" | "notFound";
                photos?: string[];
                reason?: string;
                remote?: boolean;
                source?: string;
                standard?: string;
                text?: string;
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
            verb: "report" | "import" | "file" | "decline" | "withdraw" | "dispatch" | "assign" | "recall" | "return" | "start" | "fix" | "redo" | "confirm" | "pass" | "fail" | "reopen" | "urge" | "note";
        };
        OrderPage: {
            next: string | null;
            orders: components["schemas"]["Order"][];
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
        Rates: {
            /** @enum {string} */
            by: "office" | "crew" | "category" | "area" | "day";
            /** @description version of the formulas */
            formula: string;
            from: string;
            rows: {
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
                extended: number | null;
                /** @description percent, two decimals; null without a denominator */
                extensionRate: number | null;
                /** @description orders; null where the dimension has no such row */
                filed: number | null;
                /** @description percent, two decimals; null without a denominator */
                filingRate: number | null;
                key: string;
                name: string;
                nameEn: string;
                /** @description percent, two decimals; null without a denominator */
                onTimeClosingRate: number | null;
                /** @description orders; null where the dimension has no such row */
                overdue: number | null;
                /** @description orders; null where the dimension has no such row */
                received: number | null;
                /** @description orders; null where the dimension has no such row */
                reworked: number | null;
                /** @description percent, two decimals; null without a denominator */
                reworkRate: number | null;
            }[];
            to: string;
            total: {
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
                received: number | null;
                /** @description orders; null where the dimension has no such row */
                reworked: number | null;
                /** @description percent, two decimals; null without a denominator */
                reworkRate: number | null;
            };
        };
        RatesOrders: {
            next: string | null;
            orders: components["schemas"]["Order"][];
        };
        Receipt: {
            finding: components["schemas"]["Finding"];
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
            catalogueVersion: number;
            categories: {
                classCode: string;
                className: string;
                classNameEn: string;
                code: string;
                initials: string;
                /** @enum {string} */
                kind: "component" | "event";
                name: string;
                nameEn: string;
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
                }[];
            }[];
            crews: {
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
                    accepts: ("reason" | "text" | "photos" | "outcome" | "conditionMet" | "crew" | "office" | "standard" | "measured")[];
                    demands: ("reason" | "text" | "photos" | "outcome" | "conditionMet" | "crew" | "office" | "standard" | "measured")[];
                    from: ("pending" | "checking" | "filed" | "dispatched" | "assigned" | "working" | "fixed" | "rectified" | "rechecking" | "closed" | "returned" | "suspended" | "declined" | "withdrawn" | "merged")[];
                    roles: ("inspector" | "desk" | "office" | "crew" | "leader" | "admin" | "job")[];
                    to: ("pending" | "checking" | "filed" | "dispatched" | "assigned" | "working" | "fixed" | "rectified" | "rechecking" | "closed" | "returned" | "suspended" | "declined" | "withdrawn" | "merged") | "same";
                    /** @enum {string} */
                    verb: "report" | "import" | "file" | "decline" | "withdraw" | "dispatch" | "assign" | "recall" | "return" | "start" | "fix" | "redo" | "confirm" | "pass" | "fail" | "reopen" | "urge" | "note";
                    why: string;
                }[];
                states: ("pending" | "checking" | "filed" | "dispatched" | "assigned" | "working" | "fixed" | "rectified" | "rechecking" | "closed" | "returned" | "suspended" | "declined" | "withdrawn" | "merged")[];
            };
            offices: {
                area: string | null;
                id: string;
                name: string;
                nameEn: string;
            }[];
        };
        VerbRequest: {
            conditionMet?: boolean;
            crew?: string;
            measured?: number;
            note?: string;
            office?: string;
            /** @enum {string} */
            outcome?: "fixed" | "notFound";
            photos?: string[];
            reason?: string;
            standard?: string;
            text?: string;
            /** @description the version you saw; not needed for note and urge */
            version?: number;
        };
        Why: {
            area: string | null;
            areaName: string | null;
            contract?: string;
            contractName?: string;
            from?: string;
            rule: string;
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
    getOrders: {
        parameters: {
            query?: {
                area?: string;
                category?: string;
                crew?: string;
                cursor?: string;
                /** @description at most 200 */
                limit?: number;
                /** @description only what the caller reported */
                mine?: "true";
                office?: string;
                overdue?: "true" | "false";
                q?: string;
                state?: string;
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
    getOrdersCounts: {
        parameters: {
            query?: {
                area?: string;
                category?: string;
                crew?: string;
                /** @description only what the caller reported */
                mine?: "true";
                office?: string;
                overdue?: "true" | "false";
                q?: string;
                state?: string;
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
    postPhotos: {
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
            /** @description kept as evidence; what is served of it has no metadata */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Photo"];
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
    getRates: {
        parameters: {
            query: {
                by?: "office" | "crew" | "category" | "area" | "day";
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
        };
    };
    getRatesOrders: {
        parameters: {
            query: {
                by?: "office" | "crew" | "category" | "area" | "day";
                count?: "received" | "filed" | "dispatched" | "due" | "closed" | "closedOnTime" | "overdue" | "reworked" | "extended";
                cursor?: string;
                /** @description a local day of the district, YYYY-MM-DD */
                from: string;
                /** @description the key of a row; without it the total */
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
}
