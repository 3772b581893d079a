export * from './policy-post.ts'
