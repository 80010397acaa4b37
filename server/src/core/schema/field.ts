// The words in which a field of a Kubernetes object is described.

export type FieldType =
  | {
      readonly kind:
        | "string"
        | "integer"
        | "number"
        | "boolean"
        | "quantity"
        | "int-or-string"
        | "date-time"
        /** Whatever stands there, and whatever stands below. */
        | "any";
    }
  | { readonly kind: "object"; readonly type: string }
  | { readonly kind: "list"; readonly of: FieldType }
  | { readonly kind: "dict"; readonly of: FieldType };

export interface Field {
  readonly name: string;
  readonly type: FieldType;
  readonly required: boolean;
}

export interface KindInfo {
  readonly apiVersion: string;
  readonly kind: string;
  /** The name of the type that `fieldsOf` knows. */
  readonly type: string;
  readonly namespaced: boolean;
  /** False where another API version was asked for than the one described. */
  readonly exact: boolean;
}
