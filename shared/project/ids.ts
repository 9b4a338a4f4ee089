export type ProjectId = string & { readonly __brand: 'ProjectId' };
export type SourceId = string & { readonly __brand: 'SourceId' };
export type TagId = string & { readonly __brand: 'TagId' };
export type TaggingId = string & { readonly __brand: 'TaggingId' };
export type LinkChoiceId = string & { readonly __brand: 'LinkChoiceId' };
export type ClaimId = string & { readonly __brand: 'ClaimId' };
